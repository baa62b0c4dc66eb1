#include "cli/ecriture/tableau.hpp"

#include <algorithm>
#include <numeric>
#include <ostream>

#include "cli/ecriture/terminal.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/mots.hpp"

namespace finhop::cli {
namespace {

constexpr std::string_view kEntreColonnes = "  ";
// ASCII's unit and record separators: no printable text holds them.
constexpr char kFinCellule = '\x1f';
constexpr char kFinRangee = '\x1e';

void retirer_fin(std::string& ligne) {
  while (ligne.ends_with(' ')) ligne.pop_back();
}

}  // namespace

Tableau::Tableau(std::vector<vue::Colonne> colonnes) : colonnes_(std::move(colonnes)) {
  for (const vue::Colonne& colonne : colonnes_) naturelles_.push_back(texte::largeur(colonne.nom));
}

void Tableau::rangee(const vue::Rangee& valeurs) {
  std::string rangee;
  for (std::size_t c = 0; c < valeurs.size(); ++c) {
    const std::string cellule = texte::imprimable(vue::dite(valeurs[c]));
    naturelles_[c] = std::max(naturelles_[c], texte::largeur(cellule));
    rangee += cellule;
    rangee += c + 1 == valeurs.size() ? kFinRangee : kFinCellule;
  }
  rangees_.ajouter(rangee);
}

std::vector<std::size_t> Tableau::largeurs(std::size_t au_plus) const {
  std::vector<std::size_t> largeurs = naturelles_;
  const std::size_t entre = kEntreColonnes.size() * (colonnes_.size() - 1);
  std::size_t total = std::accumulate(largeurs.begin(), largeurs.end(), entre);
  for (std::size_t c = 0; c < colonnes_.size(); ++c) {
    if (colonnes_[c].coupe == 0 || total <= au_plus) continue;
    const std::size_t plancher =
        std::min(largeurs[c], std::max(colonnes_[c].coupe, texte::largeur(colonnes_[c].nom)));
    const std::size_t retrait = std::min(total - au_plus, largeurs[c] - plancher);
    largeurs[c] -= retrait;
    total -= retrait;
  }
  return largeurs;
}

std::string Tableau::rendre(const std::vector<std::string>& cellules,
                            const std::vector<std::size_t>& largeurs) const {
  std::string ligne;
  for (std::size_t c = 0; c < cellules.size(); ++c) {
    if (c > 0) ligne += kEntreColonnes;
    const bool droite = colonnes_[c].alignement == vue::Alignement::Droite;
    ligne += droite ? texte::a_droite(cellules[c], largeurs[c]) : texte::ajuster(cellules[c], largeurs[c]);
  }
  retirer_fin(ligne);
  return ligne;
}

void Tableau::ecrire(std::ostream& sortie) {
  const std::vector<std::size_t> larges = largeurs(largeur_des_tables(sortie));
  std::vector<std::string> cellules;
  for (const vue::Colonne& colonne : colonnes_) cellules.push_back(colonne.nom);
  sortie << teindre(sortie, Ton::Titre, rendre(cellules, larges)) << '\n';
  cellules.assign(1, {});
  rangees_.relire([&](std::string_view octets) {
    for (const char octet : octets) {
      if (octet == kFinCellule) {
        cellules.emplace_back();
      } else if (octet == kFinRangee) {
        sortie << rendre(cellules, larges) << '\n';
        cellules.assign(1, {});
      } else {
        cellules.back() += octet;
      }
    }
  });
}

}  // namespace finhop::cli
