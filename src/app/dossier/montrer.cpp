#include "finhop/app/dossier/montrer.hpp"

#include <utility>

#include "app/dossier/jugement.hpp"
#include "app/dossier/recherche.hpp"
#include "app/notes_des_refus.hpp"
#include "finhop/store/anciens_numeros.hpp"
#include "finhop/store/autres_pieces.hpp"
#include "finhop/store/notes.hpp"
#include "finhop/store/paiements.hpp"
#include "finhop/store/passages.hpp"

namespace finhop::app {

Issue<DossierMontre> montrer(Base& base, const Contexte& contexte, const std::string& reference) {
  const store::Transaction transaction(base, store::Acces::Lecture);
  auto dossier = exiger_dossier(base, contexte, reference);
  if (!dossier) return refuser_tout(dossier.error());
  const std::int64_t cle = dossier->cle;
  return DossierMontre{.fiche = Jugement(base, contexte).fiche(*std::move(dossier)),
                       .lots = annoter(base, store::lire_passages(base, cle)),
                       .notes = store::lire_notes(base, cle),
                       .paiements = store::lire_paiements(base, cle),
                       .autres_pieces = store::lire_autres_pieces(base, cle),
                       .anciens_numeros = store::anciens_numeros(base, cle)};
}

}  // namespace finhop::app
