// The money of every dossier, read in one walk of few columns.
#pragma once

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

#include "finhop/domain/argent/faits.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::store {

// Each dossier that passes the filter, in no order; none of them is judged.
void parcourir_argent(Base& base, const FiltreDossiers& filtre,
                      const std::function<void(domain::FaitsDArgent&&)>& voir);

// The payments of what was paid in several times, by the key of the avance.
struct EnPlusieurs {
  std::vector<domain::Recu> avance;
  std::vector<domain::Recu> solde;
};
std::unordered_map<std::int64_t, EnPlusieurs> lire_paiements_en_plusieurs(Base& base);

}  // namespace finhop::store
