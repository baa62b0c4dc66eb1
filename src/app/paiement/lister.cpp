#include "finhop/app/paiement/lister.hpp"

#include <algorithm>

#include "app/dossier/recherche.hpp"
#include "finhop/store/paiements.hpp"

namespace finhop::app {

Issue<std::vector<PaiementsDUnAvis>> lister_paiements(Base& base, const Contexte& contexte,
                                                      const std::optional<std::string>& reference) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  std::optional<domain::NumeroEditeur> seul;
  if (reference) {
    const auto dossier = exiger_dossier(base, contexte, *reference);
    if (!dossier) return refuser_tout(dossier.error());
    seul = dossier->avance.numero_editeur;
  }
  std::vector<PaiementsDUnAvis> tous(1);
  for (domain::AvisDePaiement& avis : store::lire_avis(base)) tous.push_back({std::move(avis), {}});
  for (domain::PaiementDeDossier& p : store::lire_paiements(base)) {
    if (seul && p.numero_editeur != *seul) continue;
    const auto place = std::ranges::find_if(tous, [&](const PaiementsDUnAvis& groupe) {
      return p.paiement.avis ? groupe.avis && groupe.avis->numero == p.paiement.avis->avis : !groupe.avis;
    });
    if (place != tous.end()) place->paiements.push_back(std::move(p));
  }
  std::erase_if(tous, [&](const PaiementsDUnAvis& groupe) {
    return groupe.paiements.empty() && (seul || !groupe.avis);
  });
  return tous;
}

}  // namespace finhop::app
