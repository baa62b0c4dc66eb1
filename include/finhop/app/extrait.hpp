// A file that a command took out of the base.
#pragma once

#include <filesystem>

namespace finhop::app {

struct Extrait {
  std::filesystem::path chemin;
  bool deja_la = false;  // the same bytes were there already
};

}  // namespace finhop::app
