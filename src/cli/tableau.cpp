#include "cli/tableau.hpp"

#include <algorithm>
#include <numeric>
#include <ostream>

#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

constexpr std::string_view kEntreColonnes = "  ";
// ASCII's unit and record separators: no printable text holds them.
constexpr char kFinCellule = '\x1f';
constexpr char kFinLigne = '\x1e';

void retirer_fin(std::string& ligne) {
  while (ligne.ends_with(' ')) ligne.pop_back();
}

}  // namespace

Tableau::Tableau(std::vector<Colonne> colonnes) : colonnes_(std::move(colonnes)) {
  for (const Colonne& colonne : colonnes_) naturelles_.push_back(texte::largeur(colonne.entete));
}

void Tableau::ligne(const std::vector<std::string>& cellules) {
  std::string ligne;
  for (std::size_t c = 0; c < cellules.size(); ++c) {
    const std::string cellule = texte::imprimable(cellules[c]);
    naturelles_[c] = std::max(naturelles_[c], texte::largeur(cellule));
    ligne += cellule;
    ligne += c + 1 == cellules.size() ? kFinLigne : kFinCellule;
  }
  lignes_.ajouter(ligne);
}

std::vector<std::size_t> Tableau::largeurs() const {
  std::vector<std::size_t> largeurs = naturelles_;
  const std::size_t entre = kEntreColonnes.size() * (colonnes_.size() - 1);
  std::size_t total = std::accumulate(largeurs.begin(), largeurs.end(), entre);
  for (std::size_t c = 0; c < colonnes_.size(); ++c) {
    if (colonnes_[c].souple == 0 || total <= kLargeur) continue;
    const std::size_t plancher =
        std::min(largeurs[c], std::max(colonnes_[c].souple, texte::largeur(colonnes_[c].entete)));
    const std::size_t retrait = std::min(total - kLargeur, largeurs[c] - plancher);
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
    const bool droite = colonnes_[c].alignement == Alignement::Droite;
    ligne += droite ? texte::a_droite(cellules[c], largeurs[c]) : texte::ajuster(cellules[c], largeurs[c]);
  }
  retirer_fin(ligne);
  return ligne;
}

void Tableau::ecrire(std::ostream& sortie) {
  const std::vector<std::size_t> larges = largeurs();
  std::vector<std::string> cellules;
  for (const Colonne& colonne : colonnes_) cellules.push_back(colonne.entete);
  sortie << rendre(cellules, larges) << '\n';
  cellules.assign(1, {});
  lignes_.relire([&](std::string_view octets) {
    for (const char octet : octets) {
      if (octet == kFinCellule) {
        cellules.emplace_back();
      } else if (octet == kFinLigne) {
        sortie << rendre(cellules, larges) << '\n';
        cellules.assign(1, {});
      } else {
        cellules.back() += octet;
      }
    }
  });
}

namespace {

// The next word, with the punctuation that French sets apart but never at the start of a line.
std::string_view mot_suivant(std::string_view reste) {
  std::size_t fin = std::min(reste.find(' '), reste.size());
  constexpr std::string_view kDoubles = ":;?!»";
  while (fin + 1 < reste.size()) {
    const std::string_view suite = reste.substr(fin + 1, reste.find(' ', fin + 1) - fin - 1);
    if (suite.empty() || kDoubles.find(suite) == std::string_view::npos) break;
    fin += 1 + suite.size();
  }
  return reste.substr(0, fin);
}

}  // namespace

std::vector<std::string> couper_en_mots(std::string_view texte) {
  std::vector<std::string> mots;
  while (!texte.empty()) {
    mots.emplace_back(mot_suivant(texte));
    texte.remove_prefix(std::min(mots.back().size() + 1, texte.size()));
  }
  return mots;
}

std::string replier(const std::string& debut, const std::vector<std::string>& mots) {
  const std::size_t marge = texte::largeur(debut);
  std::string replie = debut;
  std::size_t colonne = marge;
  for (const std::string& mot : mots) {
    const std::size_t largeur = texte::largeur(mot);
    const bool premier = colonne == marge;
    if (!premier && colonne + 1 + largeur > Tableau::kLargeur) {
      replie += "\n" + std::string(marge, ' ');
      colonne = marge;
    } else if (!premier) {
      replie += ' ';
      ++colonne;
    }
    replie += mot;
    colonne += largeur;
  }
  return replie + "\n";
}

std::string replier(const std::string& debut, const std::string& texte) {
  return replier(debut, couper_en_mots(texte::imprimable(texte)));
}

}  // namespace finhop::cli
