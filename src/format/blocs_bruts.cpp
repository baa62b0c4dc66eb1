#include "finhop/format/blocs_bruts.hpp"

#include <algorithm>
#include <string>

#include "finhop/base/texte.hpp"

namespace finhop::format {
namespace {

// The quote that ends the text begun before `place`, or the end.
std::size_t fin_du_texte(std::string_view json, std::size_t place) {
  while (place < json.size() && json[place] != '"') place += json[place] == '\\' ? 2U : 1U;
  return std::min(place, json.size());
}

// The innermost of the open brackets is a list, and the only one.
bool dans_une_premiere_liste(std::string_view ouverts) {
  return !ouverts.empty() && ouverts.find('[') == ouverts.size() - 1;
}

}  // namespace

std::vector<std::string_view> blocs_des_listes(std::string_view json) {
  std::vector<std::string_view> blocs;
  std::string ouverts;
  std::size_t debut = 0;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') {
      i = fin_du_texte(json, i + 1);
    } else if (c == '[' || c == '{') {
      if (c == '{' && dans_une_premiere_liste(ouverts)) debut = i;
      ouverts += c;
    } else if (c == ']' || c == '}') {
      if (ouverts.empty()) return blocs;
      ouverts.pop_back();
      if (c == '}' && dans_une_premiere_liste(ouverts)) blocs.push_back(json.substr(debut, i - debut + 1));
    }
  }
  return blocs;
}

bool porte_le_texte(std::string_view bloc, std::string_view texte) {
  const std::string voulu = texte::majuscules_ascii(texte);
  for (std::size_t i = bloc.find('"'); i < bloc.size(); i = bloc.find('"', i + 1)) {
    const std::size_t fin = fin_du_texte(bloc, i + 1);
    if (texte::majuscules_ascii(texte::rogner(bloc.substr(i + 1, fin - i - 1))) == voulu) return true;
    i = fin;
  }
  return false;
}

}  // namespace finhop::format
