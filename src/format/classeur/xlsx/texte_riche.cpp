#include "format/classeur/xlsx/texte_riche.hpp"

#include <charconv>
#include <optional>

namespace finhop::format::classeur {
namespace {

constexpr std::size_t kEchappement = 7;  // _xHHHH_
constexpr char32_t kHaut = 0xD800;
constexpr char32_t kBas = 0xDC00;
constexpr char32_t kFin = 0xE000;

// The unit of UTF-16 that is spelt at the beginning.
std::optional<char32_t> unite(std::string_view texte) {
  if (texte.size() < kEchappement || !texte.starts_with("_x") || texte[kEchappement - 1] != '_')
    return std::nullopt;
  unsigned lue = 0;
  const auto [fin, erreur] = std::from_chars(texte.data() + 2, texte.data() + 6, lue, 16);
  if (erreur != std::errc{} || fin != texte.data() + 6) return std::nullopt;
  return lue;
}

void ajouter(std::string& vers, char32_t signe) {
  const auto suite = [&](unsigned decalage) {
    vers.push_back(static_cast<char>(0x80U | (static_cast<unsigned>(signe) >> decalage & 0x3FU)));
  };
  const auto tete = [&](unsigned marque, unsigned decalage) {
    vers.push_back(static_cast<char>(marque | static_cast<unsigned>(signe) >> decalage));
  };
  if (signe < 0x80) {
    tete(0, 0);
  } else if (signe < 0x800) {
    tete(0xC0, 6), suite(0);
  } else if (signe < 0x10000) {
    tete(0xE0, 12), suite(6), suite(0);
  } else {
    tete(0xF0, 18), suite(12), suite(6), suite(0);
  }
}

// How many bytes it takes; 0 for what is no character: it stays as it is spelt.
std::size_t lire_signe(std::string_view texte, std::string& vers) {
  const auto premiere = unite(texte);
  if (!premiere || *premiere == 0 || (*premiere >= kBas && *premiere < kFin)) return 0;
  if (*premiere < kHaut || *premiere >= kFin) {
    ajouter(vers, *premiere);
    return kEchappement;
  }
  const auto seconde = unite(texte.substr(kEchappement));
  if (!seconde || *seconde < kBas || *seconde >= kFin) return 0;
  ajouter(vers, 0x10000 + ((*premiere - kHaut) << 10U) + (*seconde - kBas));
  return 2 * kEchappement;
}

}  // namespace

std::string sans_echappements(std::string_view brut) {
  std::string dit;
  for (std::size_t place = brut.find("_x"); place != std::string_view::npos; place = brut.find("_x")) {
    dit += brut.substr(0, place);
    brut.remove_prefix(place);
    const std::size_t pris = lire_signe(brut, dit);
    if (pris == 0) dit.push_back('_');
    brut.remove_prefix(pris == 0 ? 1 : pris);
  }
  return dit += brut;
}

void TexteRiche::commencer() {
  brut_.clear();
  dans_texte_ = false;
  lectures_ = 0;
}

void TexteRiche::ouvrir(const NomXml& nom) {
  if (nom == NomXml{Espace::Classeur, "rPh"}) ++lectures_;
  if (nom == NomXml{Espace::Classeur, "t"}) dans_texte_ = lectures_ == 0;
}

void TexteRiche::fermer(const NomXml& nom) {
  if (nom == NomXml{Espace::Classeur, "rPh"} && lectures_ > 0) lectures_ -= 1;
  if (nom == NomXml{Espace::Classeur, "t"}) dans_texte_ = false;
}

void TexteRiche::texte(std::string_view morceau) {
  if (dans_texte_) brut_ += morceau;
}

}  // namespace finhop::format::classeur
