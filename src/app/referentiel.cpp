#include "app/referentiel.hpp"

#include <utility>

#include "finhop/store/fournisseurs.hpp"

namespace finhop::app {

Referentiel::Referentiel(Base& base) : fournisseur_(store::lire_fournisseur(base)), profils_(base) {
  for (domain::Logiciel& logiciel : store::lire_logiciels(base)) {
    const domain::NumeroAns numero = logiciel.numero_ans;
    logiciels_.emplace(numero, std::move(logiciel));
  }
}

const domain::Logiciel* Referentiel::logiciel(const domain::NumeroAns& numero_ans) const {
  const auto logiciel = logiciels_.find(numero_ans);
  return logiciel == logiciels_.end() ? nullptr : &logiciel->second;
}

// A software is recorded with a profile that there is, and it is not taken away while one follows it.
const domain::Profil& Referentiel::profil(const domain::NumeroAns& numero_ans,
                                          const std::optional<Jour>& jour) const {
  const domain::Logiciel* l = logiciel(numero_ans);
  const domain::Profil* trouve = l ? profils_.trouver(nom_du_profil(*l), jour) : nullptr;
  return trouve ? *trouve : domain::hop_pfi_va1();
}

}  // namespace finhop::app
