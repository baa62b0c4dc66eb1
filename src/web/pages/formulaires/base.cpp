// What the base is set up with: settings, software.
#include <fmt/format.h>

#include <algorithm>

#include "finhop/app/entretien/logiciels.hpp"
#include "finhop/app/entretien/profils.hpp"
#include "finhop/app/entretien/reglages.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/changements.hpp"
#include "web/pages/formulaires/actes.hpp"
#include "web/pages/formulaires/questions.hpp"

namespace finhop::web {
namespace {

Question question_de_nom(std::string present) {
  return {.cle = "nom",
          .donnee = Donnee::Texte,
          .nom = "Nom",
          .aide = "Celui que vous lui donnez. Par exemple : Ma PFI",
          .present = std::move(present)};
}

Question date_limite(std::string present) {
  Question q =
      question(Donnee::DateLimite, "Date limite",
               "Le dernier jour pour déposer ses soldes, avec son heure à Paris ou sans. Par exemple : "
               "31/12/2022 17:00");
  q.present = std::move(present);
  return q;
}

// Each name once: which of its versions is followed depends on the day of the deposit.
Question quel_profil(app::Base& base) {
  std::vector<Choix> choix;
  for (const app::ProfilConnu& connu : app::lister_profils(&base))
    if (std::string nom = connu.profil.nom(); std::ranges::find(choix, nom, &Choix::valeur) == choix.end())
      choix.push_back({nom, fmt::format("{} : {}", nom, connu.profil.libelle)});
  Question q = question_a_choix(
      Donnee::Profil, "Type et vague",
      "Ce que l'ASP demande de lui ; ce que finhop en suppose est dit au premier export.", std::move(choix));
  q.present = domain::kProfilParDefaut;
  return q;
}

}  // namespace

Issue<Etat> reglage_a_changer(const Demandee& demandee) {
  const std::string& nom = demandee.contexte.valeur("reglage");
  const app::Reglages reglages = app::lister_reglages(demandee.base);
  Etat etat{.titre = "Changer le réglage " + nom,
            .sujet = {{Donnee::Reglage, nom}},
            .sorte = Sorte::Correction,
            .retour = lien(Route::Reglages),
            .retour_dit = "Revenir aux réglages"};
  if (nom == app::kMention) {
    Question q = question(Donnee::Valeur, "Mention",
                          "Que chaque facture doit porter ; vide, elle n'est pas cherchée.");
    q.present = reglages.mention;
    etat.questions = {q};
    return etat;
  }
  const auto reglage = domain::reglage_de(nom);
  if (!reglage)
    return refuser_tout({CodeRefus::ReglageInconnu, "aucun réglage ne se nomme " + texte::citer(nom),
                         "un réglage de la liste", Suite{"voir les réglages", Geste::ReglageLister, {}}});
  const auto& decrit = domain::description(*reglage);
  etat.situation = {{vue::Phrase{"Ce que disent ces jours : ", std::string(decrit.sens) + "."}}};
  Question q = question(Donnee::Valeur, "Jours",
                        fmt::format("Un nombre de jours ; {} par défaut.", decrit.defaut), Exige::Oui);
  q.present = fmt::to_string(reglages.delais.jours(*reglage));
  etat.questions = {q};
  return etat;
}

Fait changer_le_reglage(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(
      app::changer_reglage(base, contexte,
                           {{"le réglage", reponses.sujet(Donnee::Reglage)}, reponses.saisi("valeur")}),
      [](const app::ReglageChange& c) {
        return vue::Page{{vue::Ligne{fmt::format("réglage {} : {} → {}", c.nom, c.avant, c.apres)}}};
      });
}

Issue<Etat> logiciel_a_ajouter(const Demandee& demandee) {
  Etat etat{.titre = "Enregistrer un logiciel",
            .questions = {question(Donnee::Ans, "Numéro ANS",
                                   "Son numéro de référencement, de dix caractères. Par exemple : 1234567890",
                                   Exige::Oui),
                          quel_profil(demandee.base), question_de_nom(""), date_limite("")},
            .retour = lien(Route::Logiciels),
            .retour_dit = "Revenir aux logiciels"};
  return etat;
}

Fait ajouter_le_logiciel(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::ajouter_logiciel(base, contexte,
                                    {reponses.saisi(cle_de(Donnee::Ans)),
                                     {},
                                     {},
                                     reponses.changee("nom"),
                                     reponses.changee("date-limite"),
                                     reponses.changee(cle_de(Donnee::Profil))}),
              [](const domain::Logiciel& l) {
                return vue::Page{{vue::Ligne{
                    fmt::format("logiciel {} enregistré ({} {})", l.numero_ans.texte(), l.type, l.vague)}}};
              });
}

Issue<Etat> logiciel_a_modifier(const Demandee& demandee) {
  const std::string& ans = demandee.contexte.valeur("logiciel");
  const auto logiciels = app::lister_logiciels(demandee.base);
  const auto le =
      std::ranges::find(logiciels, ans, [](const domain::Logiciel& l) { return l.numero_ans.texte(); });
  if (le == logiciels.end())
    return refuser_tout({CodeRefus::LogicielInconnu,
                         fmt::format("le numeroAns {} n'est pas enregistré", texte::citer(ans)),
                         "un logiciel enregistré", Suite{"voir les logiciels", Geste::LogicielLister, {}}});
  return Etat{.titre = "Modifier le logiciel " + ans,
              // The number stands by its place there.
              .sujet = {{Donnee::Valeur, ans}},
              .questions = {question_de_nom(le->nom.value_or("")), date_limite(domain::limite_fr(*le))},
              .sorte = Sorte::Correction,
              .retour = lien(Route::Logiciels),
              .retour_dit = "Revenir aux logiciels"};
}

Fait modifier_le_logiciel(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::modifier_logiciel(base, contexte,
                                     {{"le logiciel", reponses.sujet(Donnee::Valeur)},
                                      {},
                                      {},
                                      reponses.changee("nom"),
                                      reponses.changee("date-limite")}),
              [](const app::LogicielModifie& m) {
                return vue::ecrit("logiciel " + m.logiciel.numero_ans.texte(), m.changements);
              });
}

// No Donnee is the name of a software: the word of the command stands for itself.
std::vector<Argument> dire_le_logiciel(const Reponses& reponses) {
  std::vector<Argument> arguments;
  for (const Question& q : reponses.etat().questions) {
    if (!reponses.est_changee(q.cle)) continue;
    if (q.donnee == Donnee::Texte) arguments.push_back({Donnee::Texte, "--nom"});
    arguments.push_back(argument_de(q, reponses.dite(q.cle)));
  }
  return arguments;
}

}  // namespace finhop::web
