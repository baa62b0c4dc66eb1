#include "domain/empaquetage.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <stdexcept>

#include "domain/remplissage.hpp"

namespace finhop::domain {
namespace {

using Tailles = std::span<const std::uint64_t>;

int nombre(const std::vector<int>& bacs) {
  return bacs.empty() ? 0 : *std::ranges::max_element(bacs) + 1;
}

int borne_basse(Tailles tailles, std::uint64_t capacite) {
  const std::uint64_t total = std::accumulate(tailles.begin(), tailles.end(), std::uint64_t{0});
  return static_cast<int>((total + capacite - 1) / capacite);
}

std::vector<int> dans_l_ordre(Tailles tailles, std::uint64_t capacite) {
  std::vector<int> bacs;
  std::uint64_t rempli = 0;
  int bac = 0;
  for (std::uint64_t taille : tailles) {
    if (rempli + taille > capacite) {
      ++bac;
      rempli = 0;
    }
    rempli += taille;
    bacs.push_back(bac);
  }
  return bacs;
}

// Looks for a packing into exactly `bacs` bins: largest first, fullest bin that fits first, leaving off as
// soon as the space lost for good exceeds the space there is to lose. Gives up after `kPas` placements, which
// first-fit decreasing — its first descent — never needs.
class Recherche {
 public:
  Recherche(Tailles tailles, std::uint64_t capacite, int bacs)
      : tailles_(tailles),
        ordre_(tailles.size()),
        choix_(tailles.size(), -1),
        libre_(static_cast<std::size_t>(bacs), capacite) {
    std::iota(ordre_.begin(), ordre_.end(), std::size_t{0});
    std::ranges::stable_sort(ordre_, [&](std::size_t a, std::size_t b) { return tailles_[a] > tailles_[b]; });
    const std::uint64_t total = std::accumulate(tailles.begin(), tailles.end(), std::uint64_t{0});
    possible_ = total <= capacite * static_cast<std::uint64_t>(bacs);
    marge_ = possible_ ? capacite * static_cast<std::uint64_t>(bacs) - total : 0;
  }

  std::optional<std::vector<int>> trouver() {
    if (!possible_ || !placer(0)) return std::nullopt;
    return choix_;
  }

 private:
  static constexpr int kPas = 200'000;

  bool placer(std::size_t rang) {
    if (rang == ordre_.size()) return true;
    if (++pas_ > kPas || perdu() > marge_) return false;
    const std::uint64_t taille = tailles_[ordre_[rang]];
    for (std::size_t bac : candidats(taille)) {
      libre_[bac] -= taille;
      choix_[ordre_[rang]] = static_cast<int>(bac);
      if (placer(rang + 1)) return true;
      libre_[bac] += taille;
    }
    return false;
  }

  // Bins where it fits, fullest first; of bins with the same space left only one.
  std::vector<std::size_t> candidats(std::uint64_t taille) const {
    std::vector<std::size_t> bacs;
    for (std::size_t bac = 0; bac < libre_.size(); ++bac)
      if (libre_[bac] >= taille) bacs.push_back(bac);
    const auto place = [&](std::size_t bac) { return libre_[bac]; };
    std::ranges::stable_sort(bacs, {}, place);
    const auto doublons = std::ranges::unique(bacs, {}, place);
    bacs.erase(doublons.begin(), doublons.end());
    return bacs;
  }

  // Space in bins too full even for the smallest item.
  std::uint64_t perdu() const {
    const std::uint64_t plus_petite = tailles_[ordre_.back()];
    std::uint64_t somme = 0;
    for (std::uint64_t libre : libre_) somme += libre < plus_petite ? libre : 0;
    return somme;
  }

  Tailles tailles_;
  std::vector<std::size_t> ordre_;
  std::vector<int> choix_;
  std::vector<std::uint64_t> libre_;
  std::uint64_t marge_ = 0;
  bool possible_ = false;
  int pas_ = 0;
};

std::vector<int> numeroter_par_premier(std::vector<int> bacs) {
  std::vector<int> nouveau(bacs.size(), -1);
  int suivant = 0;
  for (int& bac : bacs) {
    int& numero = nouveau[static_cast<std::size_t>(bac)];
    if (numero < 0) numero = suivant++;
    bac = numero;
  }
  return bacs;
}

}  // namespace

std::vector<int> empaqueter(Tailles tailles, std::uint64_t capacite) {
  if (std::ranges::any_of(tailles, [&](std::uint64_t taille) { return taille > capacite; }))
    throw std::invalid_argument("un dossier ne tient pas dans un zip");
  const std::vector<int> ordonne = dans_l_ordre(tailles, capacite);
  for (int bacs = borne_basse(tailles, capacite); bacs < nombre(ordonne); ++bacs) {
    auto choix = Recherche(tailles, capacite, bacs).trouver();
    if (!choix) choix = remplir_bac_par_bac(tailles, capacite, bacs);
    if (choix) return numeroter_par_premier(*std::move(choix));
  }
  return ordonne;
}

}  // namespace finhop::domain
