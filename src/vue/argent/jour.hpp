// Which day figures are of, and what they go by when it is over.
#pragma once

#include "finhop/app/argent/additionner.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

Page dire_le_jour(const app::JourDesComptes& au);

}  // namespace finhop::vue
