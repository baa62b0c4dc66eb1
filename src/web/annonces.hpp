// What the operations of late told when they were done: a page shows it once the browser was sent there. Kept as long as the
// server runs, for the last of them only; the journal tells them for ever, in fewer words.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>

#include "finhop/vue/page.hpp"

namespace finhop::web {

class Annonces {
 public:
  static constexpr std::size_t kGardees = 200;

  void garder(std::int64_t operation, vue::Page dite);
  std::optional<vue::Page> de(std::int64_t operation) const;

 private:
  mutable std::mutex garde_;
  std::map<std::int64_t, vue::Page> dites_;
};

}  // namespace finhop::web
