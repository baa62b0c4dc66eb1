#include "finhop/domain/documents/comparaison.hpp"

#include <algorithm>
#include <map>

#include "domain/documents/montants_nommes.hpp"

namespace finhop::domain {
namespace {

using namespace documents;

void prendre(ResultatDeComparaison& resultat, const Jetons& jetons, const MontantLu& lu) {
  placer(resultat, jetons, lu.premier, lu.dernier);
  resultat.trouve = lu.montant.texte_fr();
}

// The last total before tax of each page that has one.
std::map<std::size_t, MontantLu> totaux_ht(const Jetons& jetons, const MontantsNommes& nommes) {
  std::map<std::size_t, MontantLu> totaux;
  for (const MontantNomme& m : nommes)
    if (m.total && m.taxe == Taxe::Hors) totaux.insert_or_assign(jetons[m.lu.premier].page, m.lu);
  return totaux;
}

ResultatDeComparaison autre_total(const LectureDuTexte& texte, const Jetons& jetons,
                                  const std::map<std::size_t, MontantLu>& totaux, Montant attendu) {
  if (totaux.empty()) return absent_ou_illisible(texte);
  ResultatDeComparaison resultat{.verdict = Verdict::Contredit};
  Montant somme;
  for (const auto& [page, lu] : totaux) {
    prendre(resultat, jetons, lu);
    somme += lu.montant;
  }
  if (somme == attendu)
    resultat.verdict = Verdict::Trouve;
  else
    resultat.raison = "le total hors taxes est autre";
  if (totaux.size() > 1) resultat.trouve = somme.texte_fr();
  return resultat;
}

}  // namespace

ResultatDeComparaison documents::comparer_montant(const LectureDuTexte& texte, const Jetons& lus,
                                                  const MontantsNommes& nommes, Montant hors_taxe) {
  ResultatDeComparaison trouve{.verdict = Verdict::Trouve};
  ResultatDeComparaison avec_taxe{.verdict = Verdict::Contredit,
                                  .raison = "il n'est là que toutes taxes comprises"};
  for (const MontantNomme& m : nommes)
    if (m.lu.montant == hors_taxe && m.taxe != Taxe::Seule)
      prendre(m.taxe == Taxe::Comprise ? avec_taxe : trouve, lus, m.lu);
  if (!trouve.places.empty()) return trouve;
  auto autre = autre_total(texte, lus, totaux_ht(lus, nommes), hors_taxe);
  if (autre.verdict == Verdict::Trouve) return autre;
  return avec_taxe.places.empty() ? autre : avec_taxe;
}

ResultatDeComparaison comparer_montant(const LectureDuTexte& texte, Montant hors_taxe) {
  const Jetons lus = jetons(texte);
  return documents::comparer_montant(texte, lus, nommer(lus), hors_taxe);
}

ResultatDeComparaison comparer_date(const LectureDuTexte& texte, const Jour& date) {
  const Jetons lus = jetons(texte);
  ResultatDeComparaison trouve{.verdict = Verdict::Trouve, .trouve = date.fr()};
  ResultatDeComparaison autre{.verdict = Verdict::Contredit, .raison = "la facture porte une autre date"};
  for (const JourLu& lu : jours(lus)) {
    if (lu.jour == date) placer(trouve, lus, lu.premier, lu.dernier);
    const std::size_t debut = lu.premier - std::min<std::size_t>(lu.premier, 4);
    for (std::size_t i = debut; i < lu.premier; ++i)
      if (autre.places.empty() && est(lus[i], "facture") && meme_ligne(lus[i], lus[lu.premier])) {
        placer(autre, lus, lu.premier, lu.dernier);
        autre.trouve = lu.jour.fr();
      }
  }
  if (!trouve.places.empty()) return trouve;
  return autre.places.empty() ? absent_ou_illisible(texte) : autre;
}

ResultatDeComparaison chercher_une_date(const LectureDuTexte& texte) {
  const Jetons lus = jetons(texte);
  const auto jours_lus = jours(lus);
  if (jours_lus.empty()) return absent_ou_illisible(texte);
  ResultatDeComparaison trouve{.verdict = Verdict::Trouve, .trouve = jours_lus.front().jour.fr()};
  placer(trouve, lus, jours_lus.front().premier, jours_lus.front().dernier);
  return trouve;
}

}  // namespace finhop::domain
