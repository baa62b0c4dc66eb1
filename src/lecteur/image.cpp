#include "lecteur/image.hpp"

#include <algorithm>

#include "finhop/lecteur/document.hpp"
#include "finhop/lecteur/protocole.hpp"

namespace finhop::lecteur {
namespace {

constexpr std::uint32_t kPlein = 255;

// As much of it as of the longer side, one point at least.
std::size_t reduit(std::size_t cote, std::size_t le_plus_long) {
  constexpr std::size_t kCote = kCotePixels;
  return le_plus_long <= kCote ? cote : std::max<std::size_t>(1, cote * kCote / le_plus_long);
}

std::uint32_t sur_blanc(unsigned valeur, unsigned opacite) {
  return (valeur * opacite + kPlein * (kPlein - opacite)) / kPlein;
}

}  // namespace

Reduction::Reduction(std::size_t largeur, std::size_t hauteur)
    : largeur_(largeur),
      hauteur_(hauteur),
      reduite_l_(reduit(largeur, std::max(largeur, hauteur))),
      reduite_h_(reduit(hauteur, std::max(largeur, hauteur))),
      sommes_(reduite_l_ * reduite_h_) {}

void Reduction::poser(std::size_t x, std::size_t y, const Point& point) {
  if (x >= largeur_ || y >= hauteur_) return;
  Somme& somme = sommes_[y * reduite_h_ / hauteur_ * reduite_l_ + x * reduite_l_ / largeur_];
  somme.rouge += sur_blanc(point.rouge, point.opacite);
  somme.vert += sur_blanc(point.vert, point.opacite);
  somme.bleu += sur_blanc(point.bleu, point.opacite);
  ++somme.combien;
}

std::vector<std::uint8_t> Reduction::points() const {
  std::vector<std::uint8_t> octets;
  octets.reserve(sommes_.size() * 3);
  for (const Somme& somme : sommes_)
    for (const std::uint32_t valeur : {somme.rouge, somme.vert, somme.bleu})
      octets.push_back(static_cast<std::uint8_t>(somme.combien == 0 ? kPlein : valeur / somme.combien));
  return octets;
}

std::string redessiner(std::string_view octets) {
  const DocumentExam vu = reconnaitre(octets);
  if (vu.type != TypeDeDocument::Png && vu.type != TypeDeDocument::Jpeg) return {};
  const auto reduite = vu.type == TypeDeDocument::Png ? reduire_png(octets) : reduire_jpeg(octets);
  return reduite ? ecrire_png(*reduite) : std::string();
}

}  // namespace finhop::lecteur
