#include "finhop/app/taches/a_venir.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "finhop/app/taches/agenda.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/domain/suites.hpp"
#include "finhop/store/attentes_datees.hpp"
#include "finhop/store/lots.hpp"
#include "finhop/store/reglages.hpp"

namespace finhop::app {
namespace {

using domain::Reglage;
using domain::SituationDossier;
using domain::SorteTache;
using domain::Tache;

Jour plus_tard(const Jour& jour, int jours) {
  return Jour::de(jour.jours() + std::chrono::days(jours));
}

struct Attendue {
  SituationDossier situation;
  SorteTache sorte;
  std::string_view dite;  // after how many dossiers
};
constexpr std::array kAttendues{
    Attendue{SituationDossier::AttendAvance, SorteTache::AttendAvance, "dont l'avance devrait être payée"},
    Attendue{SituationDossier::AttendDecision, SorteTache::AttendDecision,
             "dont le solde devrait avoir sa décision"},
    Attendue{SituationDossier::AttendPaiement, SorteTache::AttendPaiement,
             "dont le solde validé devrait être payé"},
};

class Prevision {
 public:
  Prevision(AVenir& a_venir, const domain::Delais& delais) : a_venir_(a_venir), delais_(delais) {}

  void voir(const domain::EcheanceDuLogiciel& e) {
    Tache tache = domain::tache_de(e);
    if (e.logiciel.heure_limite) tache.dite += ", avant " + e.logiciel.heure_limite->texte();
    ajouter(std::move(tache), "echeance-" + e.logiciel.numero_ans.texte());
  }

  void voir(const domain::EcheanceDuProfil& e) {
    const bool avance = e.etape == domain::EtapeDatee::Avance;
    ajouter(domain::tache_de(e),
            fmt::format("{}-{}", avance ? "avances" : "prestations", e.logiciel.numero_ans.texte()));
  }

  void voir(const domain::Lot& lot, const domain::EnjeuDuLot& enjeu) {
    const bool depose = lot.statut == domain::StatutLot::Depose;
    Tache tache{.sorte = depose ? SorteTache::AttendReponse : SorteTache::DepotDuJour,
                .dite = fmt::format("{}, {}{}", lot.nom, texte::compter(lot.demandes, "demande"),
                                    depose ? ", déposé le " + lot.date_depot.fr() : ""),
                .nombre = lot.demandes,
                .lot = lot.nom,
                .logiciel = lot.numero_ans,
                .le = lot.date_depot,
                .montant = enjeu.reste,
                .suite = domain::suites_du_lot(lot, lot.date_depot)};
    if (depose) tache.depuis = lot.date_depot;
    if (depose) tache.le = plus_tard(lot.date_depot, delais_.jours(Reglage::AttendReponse));
    ajouter(std::move(tache), (depose ? "reponse-" : "lot-") + lot.nom);
  }

  void voir(const domain::Note& note) {
    ajouter({.sorte = SorteTache::Rappel,
             .dite = fmt::format("{}{} : {}", note.numero_editeur.texte(),
                                 note.client ? " (" + *note.client + ")" : "", note.texte),
             .dossiers = {note.numero_editeur.texte()},
             .nombre = 1,
             .le = note.rappel,
             .suite = Suite{"", Geste::NoteFait, {{Donnee::NumeroDeNote, std::to_string(note.numero)}}}},
            fmt::format("rappel-{}", note.numero));
  }

  void voir(const store::AttenteDatee& attente) {
    const Attendue& a = *std::ranges::find(kAttendues, attente.situation, &Attendue::situation);
    ajouter({.sorte = a.sorte,
             .dite = fmt::format("{} {}", texte::compter(attente.dossiers.size(), "dossier"), a.dite),
             .dossiers = attente.dossiers,
             .nombre = attente.dossiers.size(),
             .depuis = attente.depuis,
             .le = plus_tard(attente.depuis, delais_.jours(domain::delai_de(a.situation).value())),
             .montant = attente.montant,
             .suite = Suite{"les voir",
                            Geste::Lister,
                            {{Donnee::Situation, std::string(domain::description(a.situation).id)}}}},
            fmt::format("{}-{}", domain::description(a.sorte).id, attente.depuis.compact()));
  }

 private:
  void ajouter(Tache tache, std::string cle) {
    if (tache.le < a_venir_.du || tache.le > a_venir_.au) return;
    a_venir_.jours.push_back({std::move(tache), std::move(cle)});
  }

  AVenir& a_venir_;
  domain::Delais delais_;
};

}  // namespace

AVenir prevoir(Base& base, const Contexte& contexte, int jours) {
  Agenda agenda = dresser_agenda(base, contexte);
  const store::Transaction transaction(base, store::Acces::Lecture);
  const Jour aujourd_hui = contexte.maintenant.jour_a_paris();
  AVenir a_venir{std::move(agenda.fournisseur), aujourd_hui, plus_tard(aujourd_hui, jours)};
  Prevision prevision(a_venir, store::lire_delais(base));
  for (const domain::EcheanceDuLogiciel& echeance : agenda.echeances) prevision.voir(echeance);
  for (const domain::EcheanceDuProfil& echeance : agenda.autres_echeances) prevision.voir(echeance);
  for (const domain::Lot& lot : store::lire_lots(base))
    if (domain::est_en_main(lot)) prevision.voir(lot, store::lire_enjeu(base, lot));
  for (const domain::Note& rappel : agenda.rappels) prevision.voir(rappel);
  for (const store::AttenteDatee& attente : store::relever_attentes_datees(base)) prevision.voir(attente);
  std::ranges::sort(a_venir.jours, {},
                    [](const JourAVenir& j) { return std::tuple(j.tache.le, j.tache.sorte, j.cle); });
  return a_venir;
}

}  // namespace finhop::app
