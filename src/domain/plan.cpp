#include "finhop/domain/plan.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "domain/empaquetage.hpp"

namespace finhop::domain {
namespace {

constexpr std::uint64_t kEnteteLocal = 30;
constexpr std::uint64_t kEnteteCentral = 46;

std::uint64_t taille_en_zip(const DossierAPlacer& dossier) {
  std::uint64_t taille = 0;
  for (const PieceAPlacer& piece : dossier.pieces) taille += taille_dans_zip(piece);
  return taille;
}

void placer_dans_zips(LotPrevu& lot, std::span<const DossierAPlacer> dossiers, std::uint64_t zip_max) {
  std::vector<LignePrevue*> avec_pieces;
  std::vector<std::uint64_t> tailles;
  for (LignePrevue& ligne : lot.lignes) {
    if (dossiers[ligne.dossier].pieces.empty()) continue;
    avec_pieces.push_back(&ligne);
    tailles.push_back(taille_en_zip(dossiers[ligne.dossier]));
  }
  const std::vector<int> zips = empaqueter(tailles, zip_max - kTailleZipVide);
  for (std::size_t i = 0; i < zips.size(); ++i) avec_pieces[i]->zip = zips[i] + 1;
  lot.zips = zips.empty() ? 0 : *std::ranges::max_element(zips) + 1;
}

}  // namespace

std::uint64_t taille_dans_zip(const PieceAPlacer& piece) {
  return kEnteteLocal + kEnteteCentral + 2 * piece.nom_fichier.size() + piece.taille;
}

std::vector<LotPrevu> planifier_lots(std::span<const DossierAPlacer> dossiers,
                                     const LimitesDuLogiciel& limites_de) {
  std::vector<std::size_t> ordre(dossiers.size());
  std::iota(ordre.begin(), ordre.end(), std::size_t{0});
  std::ranges::stable_sort(ordre, [&](std::size_t a, std::size_t b) {
    return std::tie(dossiers[a].numero_ans, dossiers[a].numero_editeur) <
           std::tie(dossiers[b].numero_ans, dossiers[b].numero_editeur);
  });

  std::vector<LotPrevu> lots;
  std::size_t lignes_max = 0;
  for (std::size_t i : ordre) {
    const NumeroAns& numero_ans = dossiers[i].numero_ans;
    const bool autre = lots.empty() || lots.back().numero_ans != numero_ans;
    if (autre) lignes_max = limites_de(numero_ans).lignes_max;
    if (autre || lots.back().lignes.size() == lignes_max) lots.push_back({numero_ans, {}, 0});
    lots.back().lignes.push_back({i, 0});
  }
  for (LotPrevu& lot : lots) placer_dans_zips(lot, dossiers, limites_de(lot.numero_ans).zip_max);
  return lots;
}

std::vector<LotPrevu> planifier_lots(std::span<const DossierAPlacer> dossiers, const LimitesLot& limites) {
  return planifier_lots(dossiers, [&](const NumeroAns&) { return limites; });
}

}  // namespace finhop::domain
