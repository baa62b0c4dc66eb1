#include "finhop/format/valeur_brute.hpp"

namespace finhop::format {
namespace {

using domain::Genre;

std::size_t apres_le_texte(std::string_view json, std::size_t debut) {
  std::size_t i = debut + 1;
  while (json[i] != '"') i += json[i] == '\\' ? 2U : 1U;
  return i + 1;
}

std::size_t apres_le_contenant(std::string_view json, std::size_t debut) {
  std::size_t profondeur = 0;
  for (std::size_t i = debut;;) {
    if (json[i] == '"') {
      i = apres_le_texte(json, i);
      continue;
    }
    if (json[i] == '{' || json[i] == '[') ++profondeur;
    if (json[i] == '}' || json[i] == ']') --profondeur;
    ++i;
    if (profondeur == 0) return i;
  }
}

}  // namespace

std::string_view valeur_brute(std::string_view octets, const domain::Valeur& valeur) {
  const bool contenant = valeur.genre == Genre::Tableau || valeur.genre == Genre::Objet;
  const std::size_t fin =
      contenant ? apres_le_contenant(octets, valeur.place) : valeur.place + valeur.brut.size();
  return octets.substr(valeur.place, fin - valeur.place);
}

}  // namespace finhop::format
