// Taking a lot one step back, its soldes with it, unless one of its dossiers went on.
#pragma once

#include <string_view>

#include "app/lot/pas.hpp"
#include "app/operation.hpp"
#include "finhop/app/correction.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {

// The step must be one of domain::corrections<StatutLot>; `pas` has its day and its motive. `objet`: lot or retour, as
// the report and the journal say it.
Issue<Correction> reculer(Base& base, Operation& operation, const domain::Lot& lot, const store::PasLot& pas,
                          std::string_view objet);

}  // namespace finhop::app
