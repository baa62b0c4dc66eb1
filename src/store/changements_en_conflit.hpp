// Changes that stand in each other's way: two rows that exchange a value that only one may hold at a time. SQLite applies
// changes one by one and cannot, so these are set aside, then done together.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/changeset.hpp"

struct sqlite3_value;

namespace finhop::store {

class ChangementsEnConflit {
 public:
  ChangementsEnConflit();
  ~ChangementsEnConflit();

  // The change on which `parcours` stands.
  void mettre_de_cote(sqlite3_changeset_iter* parcours);
  std::size_t nombre() const;
  // Takes the rows out, then puts them all back as they must be. Gives the table of the first whose constraint
  // forbids it, which leaves the work half-done.
  std::optional<std::string> denouer(sqlite3* base) const;

 private:
  struct Changement;
  std::vector<Changement> changements_;
};

}  // namespace finhop::store
