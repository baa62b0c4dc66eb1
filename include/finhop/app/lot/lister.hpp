// Which lots there are.
#pragma once

#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

std::vector<domain::Lot> lister_lots(Base& base);

}  // namespace finhop::app
