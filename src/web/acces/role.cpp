#include "finhop/web/role.hpp"

#include <algorithm>
#include <array>

namespace finhop::web {
namespace {

// In the order of Role.
constexpr std::array<std::string_view, 4> kRoles{"", "lecture", "ecriture", "gestion"};

}  // namespace

std::string_view id(Role role) {
  return kRoles[static_cast<std::size_t>(role)];
}

std::optional<Role> role_d_id(std::string_view id) {
  const auto trouve = std::ranges::find(kRoles, id);
  if (id.empty() || trouve == kRoles.end()) return std::nullopt;
  return static_cast<Role>(trouve - kRoles.begin());
}

}  // namespace finhop::web
