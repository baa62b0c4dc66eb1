// What is sent of a claim after its deposit or its refusal: another invoice, or the same again.
#include "finhop/app/solde/completer.hpp"
#include "finhop/app/solde/confirmer.hpp"
#include "finhop/vue/changements.hpp"
#include "finhop/vue/mots.hpp"
#include "web/pages/formulaires/actes.hpp"
#include "web/pages/formulaires/questions.hpp"

namespace finhop::web {

Issue<Etat> solde_a_completer(const Demandee& demandee) {
  return puis(dossier_demande(demandee), [&](const app::DossierMontre& montre) {
    const domain::Dossier& dossier = montre.fiche.dossier;
    Etat etat = etat_du_dossier(demandee, dossier, "Réclamer une autre facture");
    etat.situation = ou_en_est(dossier);
    if (const auto reclamee = domain::facture_reclamee(dossier))
      etat.situation.push_back(
          {vue::Phrase{"Réclamé maintenant : ", vue::avec_jour(reclamee->montant, "du", reclamee->date)}});
    etat.questions = {
        question(Donnee::FactureMontant, "Montant HT réclamé maintenant",
                 "Celui de la nouvelle facture. Par exemple : 12500,00", Exige::Oui),
        question(Donnee::FactureDate, "Date de la nouvelle facture", "Par exemple : 15/05/2022", Exige::Oui),
        motif("Ce que l'ASP a demandé : gardé au journal.", Exige::Oui)};
    return etat;
  });
}

Fait completer_le_solde(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::completer_solde(base, contexte, reponses.reference(),
                                   {reponses.saisi("facture-date"), reponses.saisi("facture-montant"),
                                    reponses.saisi("motif")}),
              [](const app::SoldeEcrit& e) { return vue::ecrit(e); });
}

Issue<Etat> solde_a_confirmer(const Demandee& demandee) {
  return puis(dossier_demande(demandee), [&](const app::DossierMontre& montre) {
    const domain::Dossier& dossier = montre.fiche.dossier;
    Etat etat = etat_du_dossier(demandee, dossier, "Renvoyer la demande telle quelle");
    etat.situation = ou_en_est(dossier);
    if (dossier.refus) etat.situation.push_back({vue::Phrase{"Le portail a dit : ", dossier.refus->dit}});
    etat.questions = {motif("Pourquoi la cause du refus n'était pas dans la demande.", Exige::Oui)};
    return etat;
  });
}

Fait confirmer_le_solde(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(
      app::confirmer_soldes(base, contexte, {reponses.reference()}, std::nullopt, reponses.saisi("motif")),
      [](const std::vector<app::SoldeEcrit>& ecrits) { return vue::ecrit(ecrits.front()); });
}

}  // namespace finhop::web
