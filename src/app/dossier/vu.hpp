// References that tell how their dossier was when it was seen.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "finhop/base/refus.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/store/base.hpp"

namespace finhop::app {

struct ReferenceVue {
  std::string_view numero;
  std::int64_t evenement = 0;
};
// Nothing when it tells none.
std::optional<ReferenceVue> reference_vue_dans(std::string_view reference);
// Why it is not as it was then; nothing when it is.
std::optional<Refus> a_change_depuis(store::Base& base, const domain::NumeroEditeur& numero,
                                     std::int64_t evenement);

}  // namespace finhop::app
