#include "cli/mots.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace finhop::tests {

std::vector<std::string> mots_de(std::string_view ligne) {
  std::vector<std::string> mots;
  bool dans_un_mot = false;
  char guillemet = 0;
  for (char c : ligne) {
    if (guillemet == 0 && c == ' ') {
      dans_un_mot = false;
      continue;
    }
    if (!dans_un_mot) mots.emplace_back();
    dans_un_mot = true;
    if (c == guillemet)
      guillemet = 0;
    else if (guillemet == 0 && (c == '\'' || c == '"'))
      guillemet = c;
    else
      mots.back() += c;
  }
  if (guillemet != 0) throw std::runtime_error(fmt::format("guillemet ouvert : {}", ligne));
  return mots;
}

}  // namespace finhop::tests
