#include "app/table/examen.hpp"

#include <algorithm>
#include <array>

#include "app/table/table_importee.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

constexpr std::size_t kPremieres = 30;
constexpr std::size_t kPremiersOctets = 100'000;
constexpr std::size_t kLieux = 10;
constexpr std::string_view kSeparateurs = ";\t,|";

// The three numbers of a day, whatever stands between them, and an hour after it.
struct Nombres {
  std::array<std::size_t, 3> valeurs{};
  std::array<std::size_t, 3> chiffres{};
  bool lus = false;
};

Nombres nombres_de(std::string_view texte) {
  Nombres n;
  for (std::size_t i = 0; i < n.valeurs.size(); ++i) {
    if (i > 0) {
      if (texte.empty() || !std::string_view("/-.").contains(texte.front())) return n;
      texte.remove_prefix(1);
    }
    while (!texte.empty() && texte::est_chiffre(texte.front()) && n.chiffres[i] < 4) {
      n.valeurs[i] = n.valeurs[i] * 10 + static_cast<std::size_t>(texte.front() - '0');
      ++n.chiffres[i];
      texte.remove_prefix(1);
    }
    if (n.chiffres[i] == 0) return n;
  }
  n.lus = texte.empty() || texte.front() == ' ' || texte.front() == 'T';
  return n;
}

}  // namespace

void Lieux::noter(std::size_t ligne) {
  if (lignes.size() < kLieux) lignes.push_back(ligne);
  ++combien;
}

void DatesVues::voir(std::string_view texte, std::size_t ligne) {
  constexpr std::size_t kMois = 12;
  constexpr std::size_t kJours = 31;
  const Nombres n = nombres_de(texte);
  if (!n.lus) return;
  const bool annee_devant = n.chiffres[0] == 4;
  if (!annee_devant && (n.chiffres[0] > 2 || n.chiffres[1] > 2)) return;
  const std::size_t jour = n.valeurs[annee_devant ? 2 : 0];
  const std::size_t mois = n.valeurs[1];
  if (jour == 0 || mois == 0 || jour > kJours || mois > kJours) return;
  if (mois > kMois && jour <= kMois) {
    if (inversees.combien == 0) inversee = texte;
    inversees.noter(ligne);
  } else if (jour > kMois && mois <= kMois) {
    if (droites.combien == 0) droite = texte;
    droites.noter(ligne);
  } else if (jour != mois) {
    douteuses.noter(ligne);
  }
}

void ExamenDeTable::voir(const format::LigneDeTable& ligne) {
  if (premieres_.size() < kPremieres && octets_ < kPremiersOctets) {
    premieres_.push_back({ligne.ligne, {ligne.cellules.begin(), ligne.cellules.end()}});
    for (const std::string_view cellule : ligne.cellules) octets_ += cellule.size() + sizeof(std::string);
  }
  for (const std::string_view cellule : ligne.cellules) codage_.voir(cellule, ligne.ligne);
  if (titres_.empty()) {
    for (const std::string_view cellule : ligne.cellules) {
      titres_.push_back(nom_plie(cellule));
      cles_.push_back(cle_de_titre(cellule));
    }
    remplies_.resize(titres_.size());
    dates_.resize(titres_.size());
    return;
  }
  ++rangees_;
  if (est_une_entete(ligne.cellules)) return entetes_.noter(ligne.ligne);
  const auto& seule = ligne.cellules.front();
  if (ligne.cellules.size() == 1 && titres_.size() > 2 &&
      std::ranges::count(seule, ligne.separateur) + 1 >= static_cast<std::ptrdiff_t>(titres_.size()) / 2)
    d_une_cellule_.noter(ligne.ligne);
  for (std::size_t i = 0; i < std::min(titres_.size(), ligne.cellules.size()); ++i)
    if (remplies_[i] == 0 && !texte::rogner(ligne.cellules[i]).empty()) remplies_[i] = 1;
  voir_dates(ligne);
}

// A day of a workbook is one, whichever way it is shown.
void ExamenDeTable::voir_dates(const format::LigneDeTable& ligne) {
  for (std::size_t i = 0; i < std::min(dates_.size(), ligne.cellules.size()); ++i) {
    const bool ecrite = ligne.natures.empty() || ligne.natures[i] == format::NatureDeCellule::Texte;
    const std::string_view texte = texte::rogner(ligne.cellules[i]);
    if (ecrite && texte.size() >= 6 && texte.size() < 30 && texte::est_chiffre(texte.front()))
      dates_[i].voir(texte, ligne.ligne);
  }
}

// Also in other words: « N° éditeur » below « numeroEditeur ».
bool ExamenDeTable::est_ce_titre(std::string_view cellule, std::size_t rang) const {
  if (nom_plie(cellule) == titres_[rang]) return true;
  return std::ranges::none_of(cellule, texte::est_chiffre) && cle_de_titre(cellule) == cles_[rang];
}

bool ExamenDeTable::est_une_entete(std::span<const std::string_view> cellules) const {
  std::size_t pareilles = 0;
  for (std::size_t i = 0; i < cellules.size(); ++i) {
    if (texte::rogner(cellules[i]).empty()) continue;
    if (i >= titres_.size() || titres_[i].empty() || !est_ce_titre(cellules[i], i)) return false;
    ++pareilles;
  }
  return pareilles > 1;
}

const DatesVues& ExamenDeTable::dates(std::size_t rang) const {
  static const DatesVues kAucune;
  return rang < dates_.size() ? dates_[rang] : kAucune;
}

std::vector<RangeeCollee> decollees(const std::vector<std::string>& cellules) {
  if (cellules.size() != 1) return {};
  std::vector<RangeeCollee> rangees;
  for (const char separateur : kSeparateurs) {
    RangeeCollee rangee{separateur, {}};
    std::string_view reste = cellules.front();
    for (std::size_t fin = reste.find(separateur); fin != std::string_view::npos;
         fin = reste.find(separateur)) {
      rangee.cellules.emplace_back(reste.substr(0, fin));
      reste.remove_prefix(fin + 1);
    }
    rangee.cellules.emplace_back(reste);
    if (rangee.cellules.size() > 1) rangees.push_back(std::move(rangee));
  }
  return rangees;
}

}  // namespace finhop::app
