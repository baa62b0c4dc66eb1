// The money of every dossier, read in one walk of few columns.
#pragma once

#include <functional>

#include "finhop/domain/argent/faits.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::store {

// Each dossier that passes the filter, in no order; none of them is judged.
void parcourir_argent(Base& base, const FiltreDossiers& filtre,
                      const std::function<void(domain::FaitsDArgent&&)>& voir);

}  // namespace finhop::store
