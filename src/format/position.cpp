#include <algorithm>

#include "finhop/format/depot_reader.hpp"
#include "format/json_strict.hpp"

namespace finhop::format {

// A byte order mark takes no column, as in every editor; a byte that is not UTF-8 takes one.
Position position(std::string_view octets, std::size_t place) {
  constexpr std::string_view kBom = "\xEF\xBB\xBF";
  const std::string_view avant = octets.substr(0, place);
  const std::size_t retour = avant.rfind('\n');
  std::size_t i = retour != std::string_view::npos ? retour + 1 : octets.starts_with(kBom) ? kBom.size() : 0;
  Position position{1 + static_cast<std::size_t>(std::ranges::count(avant, '\n')), 1};
  for (; i < avant.size(); ++position.colonne) i += std::max<std::size_t>(1, taille_utf8(octets.substr(i)));
  return position;
}

}  // namespace finhop::format
