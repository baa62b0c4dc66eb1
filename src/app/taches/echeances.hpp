// The deadlines that a software's profile says beside that of its soldes.
#pragma once

#include <vector>

#include "app/referentiel.hpp"
#include "finhop/domain/taches/taches.hpp"

namespace finhop::app {

inline std::vector<domain::EcheanceDuProfil> autres_echeances(const Referentiel& referentiel,
                                                              const domain::Logiciel& logiciel,
                                                              const domain::SansDepot& sans_depot) {
  std::vector<domain::EcheanceDuProfil> autres;
  const domain::Profil& profil = referentiel.profil(logiciel.numero_ans, std::nullopt);
  const auto ajouter = [&](domain::EtapeDatee etape, const domain::Echeance& echeance) {
    if (echeance.jour) autres.push_back({logiciel, etape, *echeance.jour, echeance.heure, sans_depot});
  };
  ajouter(domain::EtapeDatee::Avance, profil.avance);
  ajouter(domain::EtapeDatee::Prestation, profil.prestation);
  return autres;
}

}  // namespace finhop::app
