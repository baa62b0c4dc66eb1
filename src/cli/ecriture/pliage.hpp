// Text that is folded to the width of a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace finhop::cli {

constexpr std::size_t kLargeur = 80;

// « à faire : … » folded, each further line under the first; the text is made printable.
std::string replier(const std::string& debut, const std::string& texte);
// The same of words that are printable already, each to stand whole on its line.
std::string replier(const std::string& debut, const std::vector<std::string>& mots);
// Where a text may be folded: its words, with the punctuation that French sets apart but never at the start of a line.
std::vector<std::string> couper_en_mots(std::string_view texte);

}  // namespace finhop::cli
