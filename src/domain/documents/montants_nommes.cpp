#include "domain/documents/montants_nommes.hpp"

#include <algorithm>

namespace finhop::domain::documents {
namespace {

// Words that are looked at before an amount: those of its line, in a page that may hold many.
constexpr std::size_t kAvant = 60;
// And after it: « € HT ».
constexpr std::size_t kApres = 2;
// Above it, up to the header of its column.
constexpr std::size_t kAuDessus = 400;

Taxe taxe_de(const Jeton& jeton) {
  const std::string dit = lettres(jeton.plie);
  if (est(jeton, "ht") || est(jeton, "hors") || dit.ends_with("eht")) return Taxe::Hors;
  if (est(jeton, "ttc") || est(jeton, "toutes") || est(jeton, "payer")) return Taxe::Comprise;
  return est(jeton, "tva") ? Taxe::Seule : Taxe::Inconnue;
}

bool dit_un_total(const Jeton& jeton) {
  return est(jeton, "total") || est(jeton, "montant");
}

// The nearest word before it on its line, no other amount being between.
void nommer_par_la_gauche(MontantNomme& montant, const Jetons& jetons, std::size_t depuis) {
  const std::size_t premier = montant.lu.premier;
  const std::size_t debut = std::max(depuis, premier - std::min(premier, kAvant));
  for (std::size_t i = premier; i-- > debut;) {
    if (!meme_ligne(jetons[i], jetons[premier])) break;
    if (montant.taxe == Taxe::Inconnue) montant.taxe = taxe_de(jetons[i]);
    montant.total = montant.total || dit_un_total(jetons[i]);
  }
}

// « 12 000,00 € TTC »; gives the word after those that were used.
std::size_t nommer_par_la_droite(MontantNomme& montant, const Jetons& jetons) {
  const std::size_t apres = montant.lu.dernier + 1;
  for (std::size_t i = apres; i < std::min(jetons.size(), apres + kApres); ++i) {
    if (!se_suivent(jetons[i - 1], jetons[i]) || !meme_ligne(jetons[i - 1], jetons[i])) break;
    montant.taxe = taxe_de(jetons[i]);
    if (montant.taxe != Taxe::Inconnue) return i + 1;
  }
  return apres;
}

bool sont_en_colonne(const Rectangle& haut, const Rectangle& debut, const Rectangle& fin) {
  return haut.y < debut.y && haut.x < fin.x + fin.largeur && debut.x < haut.x + haut.largeur;
}

// « Montant TTC » as the header of its column: the nearest word above it that names a tax.
void nommer_par_le_haut(MontantNomme& montant, const Jetons& jetons, const std::vector<Taxe>& taxes) {
  const std::size_t premier = montant.lu.premier;
  const Rectangle& debut = jetons[premier].mot->place;
  const Rectangle& fin = jetons[montant.lu.dernier].mot->place;
  double y = -1;
  for (std::size_t i = premier; i-- > premier - std::min(premier, kAuDessus);) {
    if (jetons[i].page != jetons[premier].page) break;
    if (taxes[i] == Taxe::Inconnue) continue;
    const Rectangle& place = jetons[i].mot->place;
    if (place.y <= y || meme_ligne(jetons[i], jetons[premier]) || !sont_en_colonne(place, debut, fin))
      continue;
    montant.taxe = taxes[i];
    y = place.y;
  }
}

}  // namespace

MontantsNommes nommer(const Jetons& jetons) {
  MontantsNommes nommes;
  std::vector<Taxe> taxes;
  taxes.reserve(jetons.size());
  for (const Jeton& jeton : jetons) taxes.push_back(taxe_de(jeton));
  std::size_t depuis = 0;
  for (const MontantLu& lu : montants(jetons)) {
    MontantNomme montant{lu};
    nommer_par_la_gauche(montant, jetons, depuis);
    depuis = lu.dernier + 1;
    if (montant.taxe == Taxe::Inconnue) depuis = nommer_par_la_droite(montant, jetons);
    if (montant.taxe == Taxe::Inconnue) nommer_par_le_haut(montant, jetons, taxes);
    nommes.push_back(montant);
  }
  return nommes;
}

}  // namespace finhop::domain::documents
