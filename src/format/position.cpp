#include <algorithm>

#include "finhop/format/depot_reader.hpp"
#include "format/json_strict.hpp"

namespace finhop::format {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

}  // namespace

// A byte order mark takes no column, as in every editor; a byte that is not UTF-8 takes one.
Position Reperage::position(std::size_t place) {
  if (vu_ == 0 && octets_.starts_with(kBom)) vu_ = std::min(kBom.size(), place);
  while (vu_ < std::min(place, octets_.size())) {
    if (octets_[vu_] == '\n') {
      position_ = {position_.ligne + 1, 1};
      ++vu_;
    } else {
      ++position_.colonne;
      vu_ += std::max<std::size_t>(1, taille_utf8(octets_.substr(vu_)));
    }
  }
  return position_;
}

Position position(std::string_view octets, std::size_t place) {
  return Reperage(octets).position(place);
}

}  // namespace finhop::format
