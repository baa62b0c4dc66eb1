#include "format/classeur/rangee.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "format/classeur/defauts.hpp"

namespace finhop::format::classeur {
namespace {

constexpr std::size_t kOctetsMax = 4U << 20U;
// Empty cells before the last of a row cost who reads them, and nothing who writes them.
constexpr std::size_t kRenduesMax = 64U << 20U;

}  // namespace

Rangee::Rangee(std::string_view feuille) : feuille_(feuille) {
  textes_.reserve(kOctetsMax);
}

void Rangee::commencer(std::size_t ligne, bool masquee) {
  vider();
  ligne_ = ligne;
  masquee_ = masquee;
}

void Rangee::vider() {
  std::fill_n(cellules_.begin(), largeur_, CelluleDeClasseur{});
  largeur_ = 0;
  textes_.clear();
}

std::string_view Rangee::garder(std::string_view texte) {
  const std::size_t debut = textes_.size();
  textes_.append(texte);
  return std::string_view(textes_).substr(debut);
}

std::optional<DefautDeClasseur> Rangee::poser(std::size_t colonne, const CelluleDeClasseur& cellule) {
  if (textes_.size() + cellule.texte.size() + cellule.montre.size() > kOctetsMax)
    return demesure(place(feuille_, ligne_, colonne),
                    fmt::format("les textes de cette ligne dépassent {} Mo", kOctetsMax >> 20U));
  poser_sans_copie(colonne, {cellule.nature, garder(cellule.texte), garder(cellule.montre)});
  return std::nullopt;
}

void Rangee::poser_sans_copie(std::size_t colonne, const CelluleDeClasseur& cellule) {
  if (cellule.nature == NatureDeCellule::Vide) return;
  if (colonne >= cellules_.size()) cellules_.resize(std::max(colonne + 1, 2 * cellules_.size()));
  cellules_[colonne] = cellule;
  largeur_ = std::max(largeur_, colonne + 1);
}

std::optional<DefautDeClasseur> Rangee::rendre(const VoirLigneDeClasseur& voir, Poursuite& poursuite) {
  if (largeur_ == 0) return std::nullopt;
  rendues_ += largeur_;
  if (rendues_ > kRenduesMax)
    return demesure(fmt::format("{}!{}", feuille_, ligne_),
                    fmt::format("plus de {} millions de cellules", kRenduesMax >> 20U));
  poursuite = voir({ligne_, std::span(cellules_).first(largeur_), masquee_});
  return std::nullopt;
}

}  // namespace finhop::format::classeur
