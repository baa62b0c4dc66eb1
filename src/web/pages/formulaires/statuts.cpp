// Steps forward of an avance and of a solde, and steps back.
#include <fmt/format.h>

#include <algorithm>

#include "finhop/app/avance/corriger.hpp"
#include "finhop/app/avance/statut.hpp"
#include "finhop/app/solde/corriger.hpp"
#include "finhop/app/solde/statut.hpp"
#include "finhop/vue/changements.hpp"
#include "finhop/vue/corrections.hpp"
#include "web/pages/formulaires/actes.hpp"
#include "web/pages/formulaires/questions.hpp"

namespace finhop::web {
namespace {

using domain::StatutAvance;
using domain::StatutSolde;

// Steps from there; a payment that is noted may be noted better.
template <class Statut>
std::vector<Choix> pas_possibles(Statut de, std::vector<Statut> permis) {
  std::vector<Choix> choix = choix_de_statuts(permis);
  if (domain::porte_un_montant(de))
    choix.push_back({std::string(domain::id(de)),
                     fmt::format("{} (compléter ou corriger ce qui est noté)", domain::libelle(de))});
  return choix;
}

Question nouveau_statut(std::vector<Choix> choix) {
  Question q = question_a_choix(Donnee::Statut, "Nouveau statut", "Ce que l'ASP a décidé ou payé.",
                                std::move(choix), Exige::Oui);
  q.rang = Rang::AvantLeSujet;
  return q;
}

std::vector<Question> d_un_pas(std::vector<Choix> choix, std::string_view montant) {
  return {nouveau_statut(std::move(choix)),
          jour("Jour", "Aujourd'hui si rien n'est dit. Par exemple : 02/04/2022"),
          question(Donnee::Montant, "Montant", montant),
          motif("La raison, si l'ASP en donne une.", Exige::Non)};
}

std::vector<Question> d_une_correction(std::vector<Choix> choix) {
  return {question_a_choix(Donnee::StatutVoulu, "Statut à lui rendre", "Celui qu'il avait avant l'erreur.",
                           std::move(choix), Exige::Oui),
          motif("Pourquoi : gardé au journal.", Exige::Oui),
          jour("Jour de la correction", "Aujourd'hui si rien n'est dit. Par exemple : 02/04/2022")};
}

app::StatutSaisi saisi_de(const Reponses& reponses) {
  return {reponses.saisi("statut"), reponses.changee("date"), reponses.changee("montant"),
          reponses.changee("motif")};
}

Refus sans_pas(std::string_view message, const domain::Dossier& dossier) {
  return {
      CodeRefus::PasInterdit, std::string(message), "un statut qui en a un autre après lui",
      Suite{"voir le dossier", Geste::Montrer, {{Donnee::Reference, dossier.avance.numero_editeur.texte()}}}};
}

Etat etat_du_pas(const Demandee& demandee, const domain::Dossier& dossier, std::string_view titre,
                 std::vector<Question> questions) {
  Etat etat = etat_du_dossier(demandee, dossier, titre);
  // The first choice only says to choose.
  if (questions.front().choix.size() < 2)
    etat.empechement = sans_pas("aucun changement n'est possible depuis ce statut", dossier);
  etat.questions = std::move(questions);
  return etat;
}

Etat sans_solde(const Demandee& demandee, const domain::Dossier& dossier, std::string_view titre) {
  Etat etat = etat_du_dossier(demandee, dossier, titre);
  etat.situation = ou_en_est(dossier);
  etat.empechement = sans_pas("ce dossier n'a pas encore de solde", dossier);
  return etat;
}

vue::Page dire(const app::Correction& correction) {
  return vue::Correction(correction).page();
}

template <class Ecrit>
vue::Page dire_le_seul(const std::vector<Ecrit>& ecrits) {
  return vue::ecrit(ecrits.front());
}

}  // namespace

Issue<Etat> statut_d_avance(const Demandee& demandee) {
  return puis(dossier_demande(demandee), [&](const app::DossierMontre& montre) {
    const domain::Dossier& dossier = montre.fiche.dossier;
    const StatutAvance de = dossier.avance.statut;
    Etat etat = etat_du_pas(
        demandee, dossier, "Changer le statut de l'avance",
        d_un_pas(pas_possibles(de, domain::suites(de)),
                 "Celui de l'avis de paiement (payée), ou ce qui est rendu à l'ASP (remboursée). Par "
                 "exemple : 3750,00"));
    etat.situation = ou_en_est(dossier.avance);
    return etat;
  });
}

Fait changer_l_avance(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::changer_statut_avances(base, contexte, {reponses.reference()}, saisi_de(reponses)),
              dire_le_seul<app::AvanceEcrite>);
}

Issue<Etat> avance_a_corriger(const Demandee& demandee) {
  return puis(dossier_demande(demandee), [&](const app::DossierMontre& montre) {
    const domain::Dossier& dossier = montre.fiche.dossier;
    std::vector<Question> questions =
        d_une_correction(choix_de_statuts(domain::corrections(dossier.avance.statut)));
    questions.push_back(question(Donnee::Montant, "Montant payé",
                                 "Avec le statut « payée » ; celui qui était noté si rien n'est dit."));
    Etat etat = etat_du_pas(demandee, dossier, "Corriger le statut de l'avance", std::move(questions));
    etat.situation = ou_en_est(dossier.avance);
    return etat;
  });
}

Fait corriger_l_avance(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::corriger_avance(base, contexte, reponses.reference(), saisi_de(reponses)), dire);
}

Issue<Etat> statut_de_solde(const Demandee& demandee) {
  constexpr std::string_view kTitre = "Changer le statut du solde";
  return puis(dossier_demande(demandee), [&](const app::DossierMontre& montre) {
    const domain::Dossier& dossier = montre.fiche.dossier;
    if (!dossier.solde) return sans_solde(demandee, dossier, kTitre);
    const StatutSolde de = dossier.solde->statut;
    Etat etat =
        etat_du_pas(demandee, dossier, kTitre,
                    d_un_pas(pas_possibles(de, app::pas_a_noter(de)),
                             "Celui de l'avis de paiement, avec le statut « payé ». Par exemple : 8750,00"));
    etat.situation = ou_en_est(dossier);
    return etat;
  });
}

Fait changer_le_solde(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::changer_statut_soldes(base, contexte, {reponses.reference()}, saisi_de(reponses)),
              dire_le_seul<app::SoldeEcrit>);
}

Issue<Etat> solde_a_corriger(const Demandee& demandee) {
  constexpr std::string_view kTitre = "Corriger le statut du solde";
  return puis(dossier_demande(demandee), [&](const app::DossierMontre& montre) {
    const domain::Dossier& dossier = montre.fiche.dossier;
    if (!dossier.solde) return sans_solde(demandee, dossier, kTitre);
    Etat etat = etat_du_pas(demandee, dossier, kTitre,
                            d_une_correction(choix_de_statuts(app::reculs_a_noter(dossier.solde->statut))));
    etat.situation = ou_en_est(dossier);
    return etat;
  });
}

Fait corriger_le_solde(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::corriger_solde(base, contexte, reponses.reference(), saisi_de(reponses)), dire);
}

}  // namespace finhop::web
