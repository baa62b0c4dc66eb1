#include "domain/remplissage.hpp"

#include <algorithm>
#include <numeric>

namespace finhop::domain {
namespace {

class Remplissage {
 public:
  Remplissage(std::span<const std::uint64_t> tailles, std::uint64_t capacite)
      : tailles_(tailles),
        capacite_(capacite),
        reste_(std::accumulate(tailles.begin(), tailles.end(), std::uint64_t{0})),
        restants_(tailles.size()),
        choix_(tailles.size(), 0) {
    std::iota(restants_.begin(), restants_.end(), std::size_t{0});
    std::ranges::stable_sort(restants_, std::ranges::greater{}, [&](std::size_t i) { return tailles_[i]; });
  }

  std::optional<std::vector<int>> trouver(int bacs) {
    for (int bac = 0; bac < bacs; ++bac)
      if (!remplir(bac, static_cast<std::uint64_t>(bacs - bac))) return std::nullopt;
    return restants_.empty() ? std::optional(choix_) : std::nullopt;
  }

 private:
  static constexpr int kPas = 200'000;

  // `encore`: the bins not filled yet, this one included.
  bool remplir(int bac, std::uint64_t encore) {
    if (reste_ > capacite_ * encore) return false;
    pris_.clear();
    pas_ = 0;
    if (encore == 1)
      tout_prendre();
    else if (!completer(0, capacite_, (capacite_ * encore - reste_) / encore))
      return false;
    ranger(bac);
    return true;
  }

  void tout_prendre() {
    pris_.resize(restants_.size());
    std::iota(pris_.begin(), pris_.end(), std::size_t{0});
  }

  // Takes sizes, largest first, until no more than `perte` of the bin stays free.
  bool completer(std::size_t rang, std::uint64_t libre, std::uint64_t perte) {
    if (libre <= perte) return true;
    for (; rang < restants_.size(); ++rang) {
      if (++pas_ > kPas) return false;
      const std::uint64_t taille = tailles_[restants_[rang]];
      if (taille > libre) continue;
      pris_.push_back(rang);
      if (completer(rang + 1, libre - taille, perte)) return true;
      pris_.pop_back();
    }
    return false;
  }

  void ranger(int bac) {
    for (std::size_t rang : pris_) {
      choix_[restants_[rang]] = bac;
      reste_ -= tailles_[restants_[rang]];
    }
    for (auto rang = pris_.rbegin(); rang != pris_.rend(); ++rang)
      restants_.erase(restants_.begin() + static_cast<std::ptrdiff_t>(*rang));
  }

  std::span<const std::uint64_t> tailles_;
  std::uint64_t capacite_;
  std::uint64_t reste_;                // bytes not placed yet
  std::vector<std::size_t> restants_;  // sizes not placed yet, largest first
  std::vector<int> choix_;
  std::vector<std::size_t> pris_;  // places in `restants_` taken for the bin being filled
  int pas_ = 0;
};

}  // namespace

std::optional<std::vector<int>> remplir_bac_par_bac(std::span<const std::uint64_t> tailles,
                                                    std::uint64_t capacite, int bacs) {
  return Remplissage(tailles, capacite).trouver(bacs);
}

}  // namespace finhop::domain
