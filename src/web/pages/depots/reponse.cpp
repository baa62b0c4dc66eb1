// What the portal gave back, looked at before its decisions are taken; a deposit that is to be checked instead.
#include <fmt/format.h>

#include <algorithm>

#include "finhop/app/retour/importer.hpp"
#include "finhop/vue/retour.hpp"
#include "web/pages/depots/recus.hpp"
#include "web/pages/lire/verifier.hpp"

namespace finhop::web {
namespace {

constexpr std::string_view kLot = "lot";
constexpr std::string_view kLibelle = "libelle.";
constexpr std::string_view kDecision = "decision.";

// « libelle.3 » is the label, « decision.3 » what the person says that it does.
app::Indications indications_de(const Parametres& parametres) {
  app::Indications dites;
  if (const auto lot = parametre(parametres, kLot); lot && !lot->empty()) dites.lot = std::string(*lot);
  for (const auto& [nom, valeur] : parametres) {
    if (!nom.starts_with(kLibelle)) continue;
    const auto decision = parametre(parametres, std::string(kDecision) + nom.substr(kLibelle.size()));
    if (decision == "accepte") dites.accepte.push_back(valeur);
    if (decision == "refuse") dites.refuse.push_back(valeur);
  }
  return dites;
}

Suite commande_de(const Recu& recu, const app::Indications& dites) {
  Suite suite{"", Geste::RetourImporter, {{Donnee::Fichier, recu.fichier}}};
  if (dites.lot) suite.arguments.push_back({Donnee::LotDuRetour, *dites.lot});
  for (const std::string& libelle : dites.accepte) suite.arguments.push_back({Donnee::Accepte, libelle});
  for (const std::string& libelle : dites.refuse) suite.arguments.push_back({Donnee::Refuse, libelle});
  return suite;
}

// What was decided of labels, to be asked again.
Parametres decisions_de(const app::Indications& dites) {
  Parametres decisions;
  std::size_t rang = 0;
  const auto dire = [&](const std::vector<std::string>& libelles, const char* decision) {
    for (const std::string& libelle : libelles) {
      const std::string numero = fmt::format("d{}", rang++);
      decisions.emplace_back(std::string(kLibelle) + numero, libelle);
      decisions.emplace_back(std::string(kDecision) + numero, decision);
    }
  };
  dire(dites.accepte, "accepte");
  dire(dites.refuse, "refuse");
  return decisions;
}

h::Html caches_html(const Parametres& parametres) {
  h::Html caches;
  for (const auto& [nom, valeur] : parametres) caches += cache_html(nom, valeur);
  return caches;
}

// A step of the command that only says more of this answer: the same page, which knows it.
std::optional<h::Lien> mener(const Recu& recu, const app::Indications& dites, const Suite& suite) {
  if (suite.geste != Geste::RetourImporter && suite.geste != Geste::Recommencer) return std::nullopt;
  app::Indications toutes{.lot = dites.lot};
  std::size_t comprises = 0;
  for (const Argument& argument : suite.arguments) {
    if (argument.quoi == Donnee::Fichier) continue;
    if (argument.valeur.empty()) return std::nullopt;
    if (argument.quoi == Donnee::Accepte)
      toutes.accepte.push_back(argument.valeur);
    else if (argument.quoi == Donnee::Refuse)
      toutes.refuse.push_back(argument.valeur);
    else if (argument.quoi == Donnee::LotDuRetour)
      toutes.lot = argument.valeur;
    else
      return std::nullopt;
    ++comprises;
  }
  if (comprises == 0) return std::nullopt;
  Parametres dits = decisions_de(toutes);
  if (toutes.lot) dits.emplace_back(kLot, *toutes.lot);
  return lien(Route::FichierRecu, {recu.nom}, dits);
}

// A label that reads both ways: the person says which, once for all.
h::Html question_html(const domain::LibelleRecu& libelle, std::size_t rang) {
  const std::string nom = std::string(kDecision) + fmt::to_string(rang);
  const auto choix = [&](std::string_view valeur, std::string_view dit) {
    return h::p(h::label(h::input(h::attribut<"type">("radio"), h::attribut<"name">(nom),
                                  h::attribut<"value">(valeur), h::attribut<"required">()),
                         " ", dit));
  };
  return h::fieldset(h::legend(fmt::format("« {} »", libelle.libelle)),
                     cache_html(std::string(kLibelle) + fmt::to_string(rang), libelle.libelle),
                     choix("accepte", "accepte la demande"), choix("refuse", "la refuse"));
}

h::Html questions_html(const Recu& recu, const app::FichierRepondu& repondu, const app::Indications& dites) {
  h::Html questions;
  for (std::size_t i = 0; i < repondu.libelles.size(); ++i)
    if (!repondu.libelles[i].decision) questions += question_html(repondu.libelles[i], i);
  const std::string nom = dites.lot.value_or("");
  const h::Html lot = champ_html(kLot, "Le lot auquel elle répond, si ce n'est pas clair", nom);
  return h::section(
      h::h2("La lire autrement"),
      h::form(h::Attribut::demande_a(lien(Route::FichierRecu, {recu.nom})), caches_html(decisions_de(dites)),
              questions, h::p(lot), h::p(h::button("Relire avec ces réponses"))));
}

h::Html enregistrer_html(const Contexte& contexte, const Recu& recu, const app::Indications& dites,
                         const std::string& tete) {
  return h::ensemble(
      h::p(h::encart(h::Ton::Bon), "Rien n'est encore enregistré. Voici ce que cette réponse décide."),
      formulaire(contexte, lien(Route::EnregistrerReponse, {recu.nom}), vu_html(recu, tete),
                 caches_html(decisions_de(dites)), cache_html(kLot, dites.lot.value_or("")),
                 h::p(h::button("Enregistrer"))));
}

h::Html retour_html(const Contexte& contexte, const app::RetourImporte& retour, std::string_view titre) {
  return h::ensemble(h::p(h::lien(lien(Route::Lot, {retour.lot.nom}), "Lot " + retour.lot.nom)),
                     page_dite(contexte, vue::RetourImporte(retour).page(), titre));
}

// What was never filled by the portal is a deposit.
bool est_un_depot(const app::FichierRepondu& repondu) {
  return !repondu.issue && std::ranges::any_of(repondu.issue.error(), [](const Refus& refus) {
    return refus.code == CodeRefus::RetourNonRempli;
  });
}

Reponse montrer(Contexte& contexte, const Recu& recu, const app::Indications& dites, const h::Html& avant,
                int code) {
  app::Base base = contexte.ouvrir_base();
  const std::string tete = app::tete_du_journal(base);
  const Suite equivalente = commande_de(recu, dites);
  const auto repondu =
      app::importer_retour(base, contexte.pour_app(equivalente, app::Mode::Simuler), recu.pour_app(), dites);
  if (est_un_depot(repondu))
    return verifier_ce_fichier(contexte, recu.pour_app(), retirer_html(contexte, recu));
  const std::string titre = "Réponse du portail : " + recu.fichier;
  h::Html contenu = avant;
  contexte.mener = [&](const Suite& suite) { return mener(recu, dites, suite); };
  if (repondu.issue) {
    contenu += enregistrer_html(contexte, recu, dites, tete);
    contenu += retour_html(contexte, *repondu.issue, titre);
  } else {
    contenu += refus_html(contexte, repondu.issue.error());
    contenu += questions_html(recu, repondu, dites);
  }
  contexte.mener = {};
  contenu += retirer_html(contexte, recu);
  return page(contexte, {.titre = titre, .equivalente = equivalente, .code = code}, contenu);
}

Reponse fait(const Contexte& contexte, const Recu& recu, const app::Indications& dites,
             const app::RetourImporte& retour) {
  const std::string titre = "Enregistrée : " + recu.fichier;
  const bool deja = retour.effet == app::EffetRetour::DejaImporte;
  return page(
      contexte, {.titre = titre, .equivalente = commande_de(recu, dites)},
      h::ensemble(
          h::p(h::encart(h::Ton::Bon), h::attribut<"role">("status"),
               deja ? "Cette réponse était déjà enregistrée : rien n'a changé. "
                    : "La réponse est enregistrée, en une opération : ",
               h::lien(lien(Route::Operations), deja ? "les opérations" : "elle s'annule d'un geste"), "."),
          retour_html(contexte, retour, titre),
          h::p(h::lien(lien(Route::PageDeposer), "déposer un autre fichier"))));
}

}  // namespace

Reponse page_d_un_json(Contexte& contexte, const Recu& recu, const Parametres& parametres) {
  return montrer(contexte, recu, indications_de(parametres), {}, 200);
}

Reponse enregistrer_une_reponse(Contexte& contexte, const Requete& requete) {
  auto recu = recu_a_traiter(contexte);
  if (!recu) return std::move(recu.error());
  const Parametres champs = formulaire_de(requete);
  const app::Indications dites = indications_de(champs);
  const auto encore = [&](std::string_view pourquoi) {
    return montrer(contexte, *recu, dites,
                   h::p(h::encart(h::Ton::Moyen), h::attribut<"role">("alert"), pourquoi), kRefuse);
  };
  return confirmer(
      *recu, champs, encore,
      "La base a changé depuis que cette réponse a été montrée : rien n'a été enregistré. Voici ce qu'elle décide "
      "maintenant.",
      [&](std::string tete) {
        app::Contexte pour = contexte.pour_app(commande_de(*recu, dites));
        pour.tete = std::move(tete);
        app::Base base = contexte.ouvrir_base();
        const auto repondu = app::importer_retour(base, pour, recu->pour_app(), dites);
        if (!repondu.issue) return encore("Rien n'a été enregistré : ce qui l'empêche est dit ci-dessous.");
        return retenir_et_montrer(contexte, *recu, fait(contexte, *recu, dites, *repondu.issue));
      });
}

}  // namespace finhop::web
