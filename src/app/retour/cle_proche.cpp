#include "app/retour/cle_proche.hpp"

#include <algorithm>

#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

// The last link of a JSON pointer.
std::string derniere_cle(const std::string& chemin) {
  std::string cle = chemin.substr(chemin.rfind('/') + 1);
  for (const auto& [ecrit, lu] : {std::pair{"~1", "/"}, std::pair{"~0", "~"}})
    for (std::size_t i = cle.find(ecrit); i != std::string::npos; i = cle.find(ecrit, i + 1))
      cle.replace(i, 2, lu);
  return cle;
}

}  // namespace

std::optional<std::string> cle_proche(std::span<const domain::FauteDeStructure> fautes, domain::Cle cle,
                                      std::size_t ligne_import) {
  std::vector<std::string> inconnues;
  for (const domain::FauteDeStructure& faute : fautes)
    if (faute.regle == "STR-04" && faute.ligne_import == ligne_import)
      inconnues.push_back(derniere_cle(faute.chemin));
  const std::string cherchee(domain::description(cle).nom);
  if (auto proche = texte::le_plus_proche(cherchee, inconnues)) return proche;
  // « lignes » for lignesImport.
  const auto debut = std::ranges::find_if(inconnues, [&](const std::string& inconnue) {
    return inconnue.size() >= 3 && texte::plier(cherchee).starts_with(texte::plier(inconnue));
  });
  return debut == inconnues.end() ? std::nullopt : std::optional(*debut);
}

}  // namespace finhop::app
