#include "app/entretien/repertoires_d_aucun_lot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "finhop/app/lot/exporter.hpp"
#include "finhop/store/fournisseurs.hpp"
#include "finhop/store/lots.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

// JSON-<numeroAns>-<AAAAMMJJ>-<NNN>, of one of our numeroAns.
bool est_un_nom_de_lot(const std::string& nom, const std::vector<domain::NumeroAns>& numeros) {
  constexpr std::string_view kForme = "00000000-000";
  return std::ranges::any_of(numeros, [&](const domain::NumeroAns& numero) {
    const std::string debut = fmt::format("JSON-{}-", numero.texte());
    if (!nom.starts_with(debut) || nom.size() != debut.size() + kForme.size()) return false;
    return std::ranges::equal(nom.substr(debut.size()), kForme, [](char c, char forme) {
      return forme == '-' ? c == '-' : c >= '0' && c <= '9';
    });
  });
}

}  // namespace

std::vector<fs::path> repertoires_d_aucun_lot(Base& base) {
  std::set<fs::path> places{fs::absolute(kRepertoireDesExports)};
  std::set<std::string> connus;
  for (const domain::Lot& lot : store::lire_lots(base)) {
    places.insert(fs::path(lot.repertoire).parent_path());
    if (!lot.rang_rendu) connus.insert(lot.nom);
  }
  const auto numeros = store::lire_numeros_ans(base);
  std::vector<fs::path> inconnus;
  for (const fs::path& place : places) {
    std::error_code illisible;  // a folder that is gone holds none
    for (const auto& entree : fs::directory_iterator(place, illisible))
      if (const std::string nom = entree.path().filename().string();
          est_un_nom_de_lot(nom, numeros) && !connus.contains(nom))
        inconnus.push_back(entree.path());
  }
  std::ranges::sort(inconnus);
  return inconnus;
}

}  // namespace finhop::app
