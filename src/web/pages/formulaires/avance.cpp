// What is recorded of an avance: added, modified.
#include <fmt/format.h>

#include <algorithm>

#include "finhop/app/avance/ajouter.hpp"
#include "finhop/app/avance/modifier.hpp"
#include "finhop/app/dossier/fige.hpp"
#include "finhop/app/entretien/logiciels.hpp"
#include "finhop/vue/changements.hpp"
#include "web/pages/formulaires/actes.hpp"
#include "web/pages/formulaires/questions.hpp"

namespace finhop::web {
namespace {

using domain::Avance;

std::vector<Choix> logiciels(app::Base& base) {
  std::vector<Choix> choix;
  for (const domain::Logiciel& l : app::lister_logiciels(base)) {
    const std::string& numero = l.numero_ans.texte();
    choix.push_back({numero, l.nom ? fmt::format("{} ({})", *l.nom, numero) : numero});
  }
  return choix;
}

// Among the software that is registered, since no other is taken.
void poser_les_logiciels(app::Base& base, Question& question) {
  question.genre = Genre::Choix;
  question.choix = logiciels(base);
  if (question.present.empty() && question.choix.size() > 1)
    question.choix.insert(question.choix.begin(), {"", "– à choisir –"});
}

std::vector<Question> questions_d_avance(app::Base& base, const Avance* avance) {
  std::vector<Question> questions;
  for (const auto& champ : domain::kChampsAvance) {
    const bool demandee = champ.part == domain::Part::Demande && champ.donnee;
    const bool d_identite = champ.part == domain::Part::Identite && !avance;
    if (!demandee && !d_identite) continue;
    Question& q = questions.emplace_back(question_du_champ(champ, avance));
    if (champ.donnee == Donnee::Ans) poser_les_logiciels(base, q);
  }
  return questions;
}

// What is given of it: each answer under what it gives.
app::AvanceSaisie saisie_de(const Reponses& reponses) {
  app::AvanceSaisie saisie;
  for (const Question& q : reponses.etat().questions)
    if (auto dite = reponses.changee(q.cle)) saisie.push_back({q.donnee, *std::move(dite)});
  return saisie;
}

}  // namespace

Issue<Etat> avance_a_ajouter(const Demandee& demandee) {
  Etat etat{
      .titre = "Enregistrer une avance",
      .questions = questions_d_avance(demandee.base, nullptr),
      .situation = {{vue::Ligne{"Une demande d'avance faite à l'ASP, avec ce que vous en savez ; le reste se "
                                "complète plus tard."}}},
      .retour = lien(Route::Dossiers),
      .retour_dit = "Revenir aux dossiers"};
  const auto& statut = domain::kChampsAvance[domain::rang(&Avance::statut)];
  std::vector<domain::StatutAvance> tous;
  for (const auto& decrit : domain::statuts<domain::StatutAvance>()) tous.push_back(decrit.statut);
  etat.questions.push_back(question_a_choix(Donnee::Statut, "Statut",
                                            fmt::format("{}, en instruction si rien n'est dit", statut.sujet),
                                            choix_de_statuts(tous)));
  return etat;
}

std::vector<Argument> dire_l_avance(const Reponses& reponses) {
  std::vector<Argument> arguments;
  for (const Question& q : reponses.etat().questions) {
    if (!reponses.est_changee(q.cle)) continue;
    Argument argument = argument_de(q, reponses.dite(q.cle));
    if (argument.quoi == Donnee::Statut) argument.quoi = Donnee::StatutVoulu;
    arguments.push_back(std::move(argument));
  }
  return arguments;
}

Fait ajouter_l_avance(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::ajouter_avance(base, contexte, saisie_de(reponses)),
              [](const app::AvanceEcrite& e) { return vue::ecrit(e, "enregistrée"); });
}

Issue<Etat> avance_a_modifier(const Demandee& demandee) {
  return puis(dossier_demande(demandee), [&](const app::DossierMontre& montre) {
    const domain::Dossier& dossier = montre.fiche.dossier;
    Etat etat = etat_du_dossier(demandee, dossier, "Modifier l'avance");
    etat.sorte = Sorte::Correction;
    etat.questions = questions_d_avance(demandee.base, &dossier.avance);
    if (app::est_fige(dossier)) {
      etat.situation = {{vue::Phrase{"", app::fige(dossier).message + ". Le contact change à tout moment."}}};
      std::erase_if(etat.questions, [](const Question& q) { return q.donnee != Donnee::Contact; });
    }
    return etat;
  });
}

Fait modifier_l_avance(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::modifier_avance(base, contexte, reponses.reference(), saisie_de(reponses)),
              [](const app::AvanceEcrite& e) { return vue::ecrit(e); });
}

}  // namespace finhop::web
