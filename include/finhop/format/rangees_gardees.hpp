// The rows of a table kept as they were given, to be given again without reading the file anew: a few bytes a cell beside its
// text, and no more than was allowed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/format/ligne_de_table.hpp"

namespace finhop::format {

class RangeesGardees {
 public:
  explicit RangeesGardees(std::size_t octets_max) : octets_max_(octets_max) {}

  // After one that does not fit, none is kept, and those that were are let go.
  void garder(const LigneDeTable& ligne);
  bool ont_deborde() const { return debordees_; }
  // In the order in which they came, until `voir` says to stop. Nothing once they did not fit.
  void donner(const VoirLigneDeTable& voir) const;

 private:
  std::size_t octets_max_;
  std::size_t octets_ = 0;
  bool debordees_ = false;
  std::vector<std::string> blocs_;  // whole rows
};

}  // namespace finhop::format
