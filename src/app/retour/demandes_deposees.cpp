// Without the base: what reads foreign bytes is fuzzed apart from it.
#include "app/retour/depose.hpp"
#include "finhop/domain/demande_lue.hpp"
#include "finhop/format/depot_reader.hpp"

namespace finhop::app {

std::vector<LigneDeposee> lire_demandes(const format::Modele& modele, std::string_view octets) {
  std::vector<LigneDeposee> demandes;
  format::DepotReader(modele).lire(
      octets, {[&](std::size_t index, const domain::LigneLue& ligne) {
                 demandes.push_back({domain::demande_de(ligne, index), contenu_de(ligne)});
               },
               [&] { demandes.clear(); }});
  return demandes;
}

}  // namespace finhop::app
