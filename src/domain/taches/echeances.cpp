// Deadlines as tasks of their day.
#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/domain/taches/taches.hpp"

namespace finhop::domain {

using enum SorteTache;

Tache tache_de(const EcheanceDuLogiciel& echeance) {
  const std::string& numero = echeance.logiciel.numero_ans.texte();
  const SansDepot& depot = echeance.sans_depot;
  const std::string reserve =
      depot.sans_montant == 0 ? "" : fmt::format(" ({} sans montant noté)", depot.sans_montant);
  return {.sorte = Echeance,
          .dite = fmt::format("{} : {} sans solde déposé, dont l'avance serait à rendre{}",
                              echeance.logiciel.nom.value_or(numero),
                              texte::compter(depot.dossiers, "dossier"), reserve),
          .nombre = depot.dossiers,
          .logiciel = echeance.logiciel.numero_ans,
          .le = echeance.logiciel.date_limite,
          .montant = depot.avances,
          .suite = Suite{"les voir", Geste::Argent, {{Donnee::Risque}, {Donnee::Ans, numero}}}};
}

void Taches::voir(const EcheanceDuLogiciel& echeance) {
  const auto& limite = echeance.logiciel.date_limite;
  if (!limite || echeance.sans_depot.dossiers == 0) return;
  const int reste = jours_entre(aujourd_hui_, *limite);
  if (reste > delais_.jours(Reglage::Echeance)) return;
  Tache tache = tache_de(echeance);
  tache.retard = reste <= delais_.jours(Reglage::EcheanceRetard);
  ajouter(std::move(tache));
}

std::string dire(const EcheanceDuProfil& echeance) {
  const std::string nom = echeance.logiciel.nom.value_or(echeance.logiciel.numero_ans.texte());
  return fmt::format("{} de {} {}{}",
                     echeance.etape == EtapeDatee::Avance ? "les avances" : "les prestations", nom,
                     echeance.etape == EtapeDatee::Avance ? "ne se demandent plus ensuite" : "s'achèvent",
                     echeance.heure ? ", avant " + echeance.heure->texte() : "");
}

Tache tache_de(const EcheanceDuProfil& echeance) {
  const std::string& numero = echeance.logiciel.numero_ans.texte();
  const std::size_t dossiers = echeance.etape == EtapeDatee::Prestation ? echeance.sans_depot.dossiers : 0;
  Tache tache{.sorte = Echeance,
              .dite = dire(echeance),
              .nombre = dossiers,
              .logiciel = echeance.logiciel.numero_ans,
              .le = echeance.jour,
              .suite = Suite{"voir ce logiciel", Geste::LogicielLister}};
  if (dossiers == 0) return tache;
  tache.dite += fmt::format(" : {} sans solde déposé", texte::compter(dossiers, "dossier"));
  tache.montant = echeance.sans_depot.avances;
  tache.suite = Suite{"les voir", Geste::Argent, {{Donnee::Risque}, {Donnee::Ans, numero}}};
  return tache;
}

void Taches::voir(const EcheanceDuProfil& echeance) {
  if (echeance.etape != EtapeDatee::Prestation || echeance.sans_depot.dossiers == 0) return;
  const int reste = jours_entre(aujourd_hui_, echeance.jour);
  if (reste < 0 || reste > delais_.jours(Reglage::Echeance)) return;
  Tache tache = tache_de(echeance);
  tache.retard = reste <= delais_.jours(Reglage::EcheanceRetard);
  ajouter(std::move(tache));
}

}  // namespace finhop::domain
