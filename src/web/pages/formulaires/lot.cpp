// What becomes of a lot: deposited, made again for another day, given up, refused whole, taken a step back.
#include <fmt/format.h>

#include "finhop/app/lot/annuler.hpp"
#include "finhop/app/lot/corriger.hpp"
#include "finhop/app/lot/deposer.hpp"
#include "finhop/app/lot/montrer.hpp"
#include "finhop/app/lot/redater.hpp"
#include "finhop/app/lot/rejeter.hpp"
#include "finhop/app/lot/retirer.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/corrections.hpp"
#include "finhop/vue/export.hpp"
#include "finhop/vue/lots.hpp"
#include "web/pages/formulaires/actes.hpp"
#include "web/pages/formulaires/questions.hpp"

namespace finhop::web {
namespace {

// What is at stake, before anything is chosen.
vue::Page situation_de(const domain::Lot& lot) {
  return {{vue::Phrase{"", fmt::format("{}, {} réclamés, à déposer le {}. Le lot est {}.",
                                       texte::compter(lot.demandes, "demande"), lot.montant.texte_fr(),
                                       lot.date_depot.fr(), domain::libelle(lot.statut))}}};
}

template <class Poser>
Issue<Etat> d_un_lot(const Demandee& demandee, std::string_view titre, const Poser& poser) {
  const auto detail = app::montrer_lot(demandee.base, demandee.contexte.valeur("nom"));
  if (!detail) return std::unexpected(detail.error());
  const domain::Lot& lot = detail->lot;
  Etat etat{.titre = fmt::format("{} – lot {}", titre, lot.nom),
            .sujet = {{Donnee::Lot, lot.nom}},
            .situation = situation_de(lot),
            .retour = lien(Route::Lot, {lot.nom}),
            .retour_dit = "Revenir au lot"};
  poser(etat, lot);
  return etat;
}

const std::string& nom(const Reponses& reponses) {
  return reponses.sujet(Donnee::Lot);
}

// Told, then the way back to that lot.
vue::Page puis_au_lot(vue::Page page, const std::string& lot, const std::string& quand) {
  page.push_back({vue::Ensuite{{{quand, Geste::LotMontrer, {{Donnee::Lot, lot}}}}}});
  return page;
}

}  // namespace

Issue<Etat> lot_a_deposer(const Demandee& demandee) {
  return d_un_lot(demandee, "Noter le dépôt", [](Etat& etat, const domain::Lot& lot) {
    etat.questions = {
        jour("Jour du dépôt sur le portail",
             fmt::format("Aujourd'hui si rien n'est dit ; ce lot se dépose le {}.", lot.date_depot.fr()))};
  });
}
Fait deposer_le_lot(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::deposer_lot(base, contexte, nom(reponses), reponses.changee("date")),
              [&](const domain::Lot& lot) {
                return puis_au_lot(vue::lot_depose(lot, contexte.maintenant.jour_a_paris()), lot.nom,
                                   "revenir au lot, en attendant la réponse du portail");
              });
}

Issue<Etat> lot_a_redater(const Demandee& demandee) {
  return d_un_lot(demandee, "Refaire pour un autre jour", [](Etat& etat, const domain::Lot&) {
    etat.questions = {jour("Jour du dépôt sur le portail",
                           "Les mêmes demandes, sous le nom de ce jour. Par exemple : 20/05/2022",
                           Exige::Oui)};
  });
}
Fait redater_le_lot(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(
      app::redater_lot(base, contexte, nom(reponses), reponses.saisi("date"), [](const app::Avancement&) {}),
      [&](const app::LotRedate& redate) {
        vue::Page page = vue::LotRedate(redate).page();
        const std::span<const app::LotExporte> nouveau{&redate.nouveau, 1};
        for (const vue::Page& de_plus : {vue::jour_passe(nouveau, contexte.maintenant.jour_a_paris()),
                                         vue::avertissements_des_demandes(redate.avertissements)})
          page.insert(page.end(), de_plus.begin(), de_plus.end());
        return puis_au_lot(std::move(page), redate.nouveau.lot.nom,
                           "télécharger les fichiers du nouveau lot, et le déposer");
      });
}

Issue<Etat> lot_a_annuler(const Demandee& demandee) {
  return d_un_lot(demandee, "Annuler", [](Etat& etat, const domain::Lot&) {
    etat.situation.push_back({vue::Ligne{
        "Ses dossiers seront de nouveau à exporter, et son répertoire mis à l'écart : ne plus le déposer."}});
  });
}
Fait annuler_le_lot(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::annuler_lot(base, contexte, nom(reponses)),
              [](const app::LotEcarte& ecarte) { return vue::lot_annule(ecarte); });
}

Issue<Etat> lot_a_rejeter(const Demandee& demandee) {
  return d_un_lot(demandee, "Le portail a tout refusé", [](Etat& etat, const domain::Lot&) {
    etat.questions = {motif("Ce que dit le portail.", Exige::Oui)};
  });
}
Fait rejeter_le_lot(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(
      app::rejeter_lot(base, contexte, nom(reponses), reponses.saisi("motif")),
      [](const domain::Lot& lot) { return puis_au_lot(vue::lot_rejete(lot), lot.nom, "revenir au lot"); });
}

Issue<Etat> lot_a_corriger(const Demandee& demandee) {
  return d_un_lot(demandee, "Corriger le statut", [](Etat& etat, const domain::Lot& lot) {
    etat.questions = {
        question_a_choix(Donnee::StatutVoulu, "Statut à lui rendre", "Celui qu'il avait avant l'erreur.",
                         choix_de_statuts(domain::corrections(lot.statut)), Exige::Oui),
        motif("Pourquoi : gardé au journal.", Exige::Oui),
        jour("Jour de la correction", "Aujourd'hui si rien n'est dit.")};
    // Of one that has its answer, the answer is taken back.
    if (lot.statut != domain::StatutLot::Depose && lot.statut != domain::StatutLot::Rejete)
      etat.empechement = Refus{CodeRefus::PasInterdit, "ce lot n'a aucun pas à reprendre",
                               "un lot déposé, ou refusé en entier",
                               Suite{"le voir", Geste::LotMontrer, {{Donnee::Lot, lot.nom}}}};
  });
}
Fait corriger_le_lot(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(app::corriger_lot(base, contexte, nom(reponses),
                                {reponses.saisi("statut"), reponses.changee("date"), std::nullopt,
                                 reponses.changee("motif")}),
              [](const app::Correction& c) { return vue::Correction(c).page(); });
}

Issue<Etat> retour_a_retirer(const Demandee& demandee) {
  return d_un_lot(demandee, "Retirer la réponse du portail", [](Etat& etat, const domain::Lot&) {
    etat.situation.push_back({vue::Ligne{"Le lot attendra de nouveau sa réponse, chaque demande avec lui."}});
    etat.questions = {motif("Pourquoi : gardé au journal.", Exige::Oui),
                      jour("Jour de la correction", "Aujourd'hui si rien n'est dit.")};
  });
}
Fait retirer_le_retour(app::Base& base, const app::Contexte& contexte, const Reponses& reponses) {
  return puis(
      app::retirer_retour(base, contexte, nom(reponses), reponses.saisi("motif"), reponses.changee("date")),
      [](const app::Correction& c) { return vue::Correction(c).page(); });
}

}  // namespace finhop::web
