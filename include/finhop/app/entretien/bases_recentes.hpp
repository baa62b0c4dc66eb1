// The bases that this account opened lately, so that a command typed in a wrong folder can name them. They are kept outside
// of any base, one absolute path a line, the last one first: $XDG_STATE_HOME/finhop/bases, else
// ~/.local/state/finhop/bases.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "finhop/store/base.hpp"

namespace finhop::app {

using Variable = std::function<const char*(const char*)>;  // of the environment, or nullptr

class BasesRecentes {
 public:
  // Without any of the two variables, nothing is ever noted nor known.
  explicit BasesRecentes(const Variable& variable);
  // Those that are still there, eight at most.
  std::vector<std::filesystem::path> presentes() const;
  // A convenience: where it cannot be written, nothing is noted and nothing is said.
  void noter(const std::filesystem::path& base) const;

 private:
  std::vector<std::filesystem::path> notees() const;

  std::filesystem::path fichier_;  // empty: none
};

// The refusal of a command whose base is not there, naming these instead.
using store::base_absente;

}  // namespace finhop::app
