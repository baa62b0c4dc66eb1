// Without the base: what reads foreign bytes is fuzzed apart from it.
#include "app/retour/depose.hpp"
#include "finhop/domain/demande_lue.hpp"
#include "finhop/format/depot_reader.hpp"

namespace finhop::app {

std::vector<LigneDeposee> lire_demandes(const format::Modele& modele, const domain::Profil& profil,
                                        std::string_view octets) {
  const format::Modele sien = format::modele_du_profil(modele, profil);
  std::vector<LigneDeposee> demandes;
  format::DepotReader(sien).lire(
      octets, {[&](std::size_t index, const domain::LigneLue& ligne) {
                 demandes.push_back({domain::demande_de(ligne, index, profil), contenu_de(ligne)});
               },
               [&] { demandes.clear(); }});
  return demandes;
}

}  // namespace finhop::app
