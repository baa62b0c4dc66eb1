// Changes made again or taken back in a base, one row at a time, those of some dossiers being left as they are.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "finhop/base/jour.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

class Rejeu {
 public:
  explicit Rejeu(Base& base) : base_(base) {}

  // Given from the newest on. The dossiers of which `changeset` notes a step for `jour` or a day before stay as they are
  // from now on, unless that step was a mistake: a later correction took it back.
  void fixer(std::string_view changeset, const Jour& jour);
  // Does what the bytes say, whatever stands there. Tables that are not there are passed over.
  void appliquer(std::string_view changeset);

 private:
  Base& base_;
  std::set<std::int64_t> fixes_;  // keys of their avances
  // The status that a correction gave back: what had left it is a mistake.
  using Objet = std::pair<std::string, std::int64_t>;  // the avance or the solde of that key
  std::map<Objet, std::string> corriges_;
};

}  // namespace finhop::store
