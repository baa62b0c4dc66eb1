#include "finhop/app/dossier/montrer.hpp"

#include <utility>

#include "app/dossier/jugement.hpp"
#include "app/dossier/recherche.hpp"
#include "app/notes_des_refus.hpp"
#include "finhop/store/passages.hpp"

namespace finhop::app {

Issue<DossierMontre> montrer(Base& base, const Contexte& contexte, const std::string& reference) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  auto dossier = exiger_dossier(base, reference);
  if (!dossier) return refuser_tout(dossier.error());
  std::vector<domain::Passage> lots = annoter(base, store::lire_passages(base, dossier->cle));
  return DossierMontre{Jugement(base, contexte.maintenant.jour_a_paris()).fiche(*std::move(dossier)),
                       std::move(lots)};
}

}  // namespace finhop::app
