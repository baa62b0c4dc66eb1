#include "cli/ecriture/pliage.hpp"

#include <algorithm>

#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

// The next word, with the punctuation that French sets apart but never at the start of a line.
std::string_view mot_suivant(std::string_view reste) {
  std::size_t fin = std::min(reste.find(' '), reste.size());
  constexpr std::string_view kDoubles = ":;?!»";
  while (fin + 1 < reste.size()) {
    const std::string_view suite = reste.substr(fin + 1, reste.find(' ', fin + 1) - fin - 1);
    if (suite.empty() || kDoubles.find(suite) == std::string_view::npos) break;
    fin += 1 + suite.size();
  }
  return reste.substr(0, fin);
}

}  // namespace

std::vector<std::string> couper_en_mots(std::string_view texte) {
  std::vector<std::string> mots;
  while (!texte.empty()) {
    mots.emplace_back(mot_suivant(texte));
    texte.remove_prefix(std::min(mots.back().size() + 1, texte.size()));
  }
  return mots;
}

std::string replier(const std::string& debut, const std::vector<std::string>& mots) {
  const std::size_t marge = texte::largeur(debut);
  std::string replie = debut;
  std::size_t colonne = marge;
  for (const std::string& mot : mots) {
    const std::size_t largeur = texte::largeur(mot);
    const bool premier = colonne == marge;
    if (!premier && colonne + 1 + largeur > kLargeur) {
      replie += "\n" + std::string(marge, ' ');
      colonne = marge;
    } else if (!premier) {
      replie += ' ';
      ++colonne;
    }
    replie += mot;
    colonne += largeur;
  }
  return replie + "\n";
}

std::string replier(const std::string& debut, const std::string& texte) {
  return replier(debut, couper_en_mots(texte::imprimable(texte)));
}

}  // namespace finhop::cli
