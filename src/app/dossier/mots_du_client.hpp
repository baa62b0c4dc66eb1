// A client's name as people type it: in words, whatever their case, accents and hyphens.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace finhop::app {

// Words without accents, case nor punctuation.
std::vector<std::string> mots_de(std::string_view texte);
// Each word that was typed begins a word of the name.
bool repond(const std::vector<std::string>& nom, const std::vector<std::string>& dits);

}  // namespace finhop::app
