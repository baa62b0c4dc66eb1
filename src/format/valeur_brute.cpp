#include "finhop/format/valeur_brute.hpp"

#include <algorithm>

namespace finhop::format {
namespace {

using domain::Genre;

// Both stop at the file's end, when it comes first.
std::size_t apres_le_texte(std::string_view json, std::size_t debut) {
  std::size_t i = debut + 1;
  while (i < json.size() && json[i] != '"') i += json[i] == '\\' ? 2U : 1U;
  return std::min(i + 1, json.size());
}

std::size_t apres_le_contenant(std::string_view json, std::size_t debut) {
  std::size_t profondeur = 0;
  for (std::size_t i = debut; i < json.size();) {
    if (json[i] == '"') {
      i = apres_le_texte(json, i);
      continue;
    }
    if (json[i] == '{' || json[i] == '[') ++profondeur;
    if (json[i] == '}' || json[i] == ']') --profondeur;
    ++i;
    if (profondeur == 0) return i;
  }
  return json.size();
}

}  // namespace

std::string_view valeur_brute(std::string_view octets, const domain::Valeur& valeur) {
  const bool contenant = valeur.genre == Genre::Tableau || valeur.genre == Genre::Objet;
  const std::size_t fin =
      contenant ? apres_le_contenant(octets, valeur.place) : valeur.place + valeur.brut.size();
  return octets.substr(valeur.place, fin - valeur.place);
}

}  // namespace finhop::format
