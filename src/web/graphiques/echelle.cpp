#include "web/graphiques/echelle.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "web/pages/mots.hpp"

namespace finhop::web {
namespace {

constexpr std::int64_t kCentimes = 100;
constexpr int kMarques = 4;

// The least round step that is not below that.
std::int64_t rond(std::int64_t au_moins) {
  for (std::int64_t dizaine = kCentimes;; dizaine *= 10)
    for (const std::int64_t chiffre : {1, 2, 5})
      if (chiffre * dizaine >= au_moins) return chiffre * dizaine;
}

// Without overflow, whatever the amounts.
double part(std::int64_t partie, std::int64_t tout) {
  return tout <= 0 ? 0.0 : static_cast<double>(partie) / static_cast<double>(tout);
}

}  // namespace

Echelle echelle_de(Montant plus_grand) {
  const std::int64_t centimes = std::max<std::int64_t>(plus_grand.centimes(), kCentimes);
  const std::int64_t pas = rond((centimes + kMarques - 1) / kMarques);
  return {pas, static_cast<int>((centimes + pas - 1) / pas)};
}

std::string Echelle::nom(int marque) const {
  if (marque == 0) return "0\u00A0€";
  constexpr std::int64_t kMille = 1000;
  const std::int64_t pas_en_euros = pas / kCentimes;
  std::int64_t unite = 1;
  std::string_view signe = "€";
  if (pas_en_euros >= kMille * kMille) {
    unite = kMille * kMille;
    signe = "M€";
  } else if (pas_en_euros >= kMille) {
    unite = kMille;
    signe = "k€";
  }
  return fmt::format("{}\u00A0{}", nombre(static_cast<std::size_t>(pas_en_euros * marque / unite)), signe);
}

int Echelle::longueur(Montant montant, int longueur_du_haut) const {
  if (montant <= Montant()) return 0;
  return std::max(1, static_cast<int>(part(montant.centimes(), haut()) * longueur_du_haut + 0.5));
}

std::string pour_cent(std::int64_t partie, std::int64_t tout) {
  constexpr double kCent = 100;
  return fmt::format("{:.2f}%", kCent * part(partie, tout));
}

}  // namespace finhop::web
