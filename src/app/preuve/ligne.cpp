#include "app/preuve/ligne.hpp"

#include <algorithm>

#include "finhop/format/blocs_bruts.hpp"
#include "finhop/format/decodage.hpp"

namespace finhop::app {
namespace {

bool est_de(std::string_view bloc, const domain::LigneLot& ligne) {
  return format::porte_le_texte(bloc, ligne.numero_editeur.texte());
}

// A text of the block is a number of another line.
bool est_d_un_autre(std::string_view bloc, const domain::LigneLot& ligne,
                    const std::vector<domain::LigneLot>& lignes) {
  return std::ranges::any_of(lignes, [&](const domain::LigneLot& autre) {
    return autre.num_ligne != ligne.num_ligne &&
           (est_de(bloc, autre) || format::porte_le_texte(bloc, autre.numero_asp.texte()));
  });
}

}  // namespace

std::string ligne_brute(std::string_view octets, const domain::LigneLot& ligne,
                        const std::vector<domain::LigneLot>& lignes) {
  const auto json = format::decoder(octets);
  if (!json) return {};
  std::vector<std::string_view> siens;
  for (const std::string_view bloc : format::blocs_des_listes(*json))
    if (est_de(bloc, ligne)) siens.push_back(bloc);
  // A code given back may look like its number.
  std::erase_if(siens, [&](std::string_view bloc) { return est_d_un_autre(bloc, ligne, lignes); });
  return siens.size() == 1 ? std::string(siens.front()) + "\n" : std::string();
}

}  // namespace finhop::app
