#include "app/dossier/mots_du_client.hpp"

#include <algorithm>

#include "finhop/base/texte.hpp"

namespace finhop::app {

std::vector<std::string> mots_de(std::string_view texte) {
  std::vector<std::string> mots(1);
  for (const char c : texte::plier(texte)) {
    const bool de_mot = texte::est_alphanumerique(c) || static_cast<unsigned char>(c) >= 0x80;
    if (de_mot)
      mots.back() += c;
    else if (!mots.back().empty())
      mots.emplace_back();
  }
  if (mots.back().empty()) mots.pop_back();
  return mots;
}

bool repond(const std::vector<std::string>& nom, const std::vector<std::string>& dits) {
  return std::ranges::all_of(dits, [&](const std::string& dit) {
    return std::ranges::any_of(nom, [&](const std::string& mot) { return mot.starts_with(dit); });
  });
}

}  // namespace finhop::app
