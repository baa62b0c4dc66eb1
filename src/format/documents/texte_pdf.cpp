#include "finhop/format/texte_pdf.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "finhop/base/texte.hpp"

namespace finhop::format {
namespace {

using domain::Mot;
using domain::PageLue;

constexpr double kPointsParPixel = 72.0 / 200;
constexpr double kLongueurMax = 1e6;  // beyond any page, in points
constexpr std::string_view kPage = "1";
constexpr std::string_view kMot = "5";
// level, page, paragraph, block, line, word, left, top, width, height, confidence, text
constexpr std::size_t kColonnes = 12;
using Colonnes = std::array<std::string_view, kColonnes>;

std::optional<Colonnes> colonnes(std::string_view ligne) {
  Colonnes c;
  for (std::size_t i = 0; i + 1 < kColonnes; ++i) {
    const std::size_t fin = ligne.find('\t');
    if (fin == std::string_view::npos) return std::nullopt;
    c[i] = ligne.substr(0, fin);
    ligne.remove_prefix(fin + 1);
  }
  c.back() = ligne;
  return c;
}

std::optional<double> longueur(std::string_view brut) {
  double lue = 0;
  const auto [fin, erreur] = std::from_chars(brut.data(), brut.data() + brut.size(), lue);
  if (erreur != std::errc() || fin != brut.data() + brut.size()) return std::nullopt;
  if (!std::isfinite(lue) || std::abs(lue) > kLongueurMax) return std::nullopt;
  return lue;
}

// Valid UTF-8 without spaces nor what is not seen; empty when nothing is left.
std::string mot(std::string_view brut) {
  if (!texte::est_utf8(brut)) return {};
  std::string lu = texte::sans_espaces(texte::sans_invisibles(brut));
  if (lu.size() <= kMotLuMax) return lu;
  std::size_t fin = kMotLuMax;
  while ((static_cast<unsigned char>(lu[fin]) & 0xC0U) == 0x80U) --fin;
  lu.resize(fin);
  return lu;
}

class Lecture {
 public:
  Lecture(double echelle, bool par_ocr) : echelle_(echelle), par_ocr_(par_ocr) {}

  void prendre(std::string_view ligne) {
    const auto c = colonnes(ligne);
    if (!c || ((*c)[0] != kPage && (*c)[0] != kMot)) return;
    const auto x = longueur((*c)[6]), y = longueur((*c)[7]), l = longueur((*c)[8]), h = longueur((*c)[9]);
    PageLue* page = page_de((*c)[1]);
    if (!x || !y || !l || !h || page == nullptr) return;
    if ((*c)[0] == kPage) {
      page->largeur = *l * echelle_;
      page->hauteur = *h * echelle_;
    } else if (mots_ < kMotsLusMax) {
      if (std::string lu = mot((*c)[11]); !lu.empty() && *l >= 0 && *h >= 0) {
        page->mots.push_back({std::move(lu), {*x * echelle_, *y * echelle_, *l * echelle_, *h * echelle_}});
        ++mots_;
      }
    }
  }
  std::vector<PageLue> pages;

 private:
  // By its number, from 1: those between that print nothing are there too.
  PageLue* page_de(std::string_view brut) {
    std::size_t numero = 0;
    const auto [fin, erreur] = std::from_chars(brut.data(), brut.data() + brut.size(), numero);
    if (erreur != std::errc() || fin != brut.data() + brut.size() || numero == 0 || numero > kPagesLuesMax)
      return nullptr;
    while (pages.size() < numero) pages.emplace_back().par_ocr = par_ocr_;
    return &pages[numero - 1];
  }

  double echelle_;
  bool par_ocr_;
  std::size_t mots_ = 0;
};

std::vector<PageLue> lire(std::string_view table, double echelle, bool par_ocr) {
  Lecture lecture(echelle, par_ocr);
  while (!table.empty()) {
    const std::size_t fin = std::min(table.find('\n'), table.size());
    std::string_view ligne = table.substr(0, fin);
    if (ligne.ends_with('\r')) ligne.remove_suffix(1);
    lecture.prendre(ligne);
    table.remove_prefix(std::min(fin + 1, table.size()));
  }
  return std::move(lecture.pages);
}

}  // namespace

std::vector<PageLue> lire_texte_pdf(std::string_view table) {
  return lire(table, 1, false);
}

std::vector<PageLue> lire_texte_ocr(std::string_view table) {
  return lire(table, kPointsParPixel, true);
}

}  // namespace finhop::format
