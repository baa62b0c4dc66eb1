#include "finhop/format/cles_du_modele.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "finhop/base/texte.hpp"

namespace finhop::format {
namespace {

// The modèle's names by their small letters; empty where several have the same.
using Noms = std::map<std::string, std::string, std::less<>>;

void recueillir(const Noeud& noeud, Noms& noms) {
  if (!noeud.nom.empty()) {
    const auto [place, neuf] = noms.try_emplace(texte::minuscules_ascii(noeud.nom), noeud.nom);
    if (!neuf && place->second != noeud.nom) place->second.clear();
  }
  for (const Noeud& enfant : noeud.enfants) recueillir(enfant, noms);
}

// The quote that ends the text begun before `place`, or the end.
std::size_t fin_du_texte(std::string_view json, std::size_t place) {
  while (place < json.size() && json[place] != '"') place += json[place] == '\\' ? 2U : 1U;
  return std::min(place, json.size());
}

bool est_une_cle(std::string_view json, std::size_t apres) {
  const std::size_t suite = json.find_first_not_of(" \t\r\n", apres);
  return suite != std::string_view::npos && json[suite] == ':';
}

}  // namespace

std::string avec_les_cles_du_modele(const Modele& modele, std::string json) {
  Noms noms;
  recueillir(modele.racine, noms);
  std::size_t plus_long = 0;
  for (const auto& [minuscules, nom] : noms) plus_long = std::max(plus_long, minuscules.size());
  for (std::size_t i = json.find('"'); i < json.size(); i = json.find('"', i)) {
    const std::size_t debut = i + 1;
    const std::size_t fin = fin_du_texte(json, debut);
    i = std::min(fin + 1, json.size());
    if (fin - debut > plus_long || !est_une_cle(json, i)) continue;
    const auto nom = noms.find(texte::minuscules_ascii(std::string_view(json).substr(debut, fin - debut)));
    if (nom != noms.end() && !nom->second.empty()) json.replace(debut, fin - debut, nom->second);
  }
  return json;
}

}  // namespace finhop::format
