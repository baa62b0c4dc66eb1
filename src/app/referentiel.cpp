#include "app/referentiel.hpp"

#include <utility>

#include "finhop/store/fournisseurs.hpp"

namespace finhop::app {

Referentiel::Referentiel(Base& base) : fournisseur_(store::lire_fournisseur(base)) {
  for (domain::Logiciel& logiciel : store::lire_logiciels(base)) {
    const domain::NumeroAns numero = logiciel.numero_ans;
    logiciels_.emplace(numero, std::move(logiciel));
  }
}

const domain::Logiciel* Referentiel::logiciel(const domain::NumeroAns& numero_ans) const {
  const auto logiciel = logiciels_.find(numero_ans);
  return logiciel == logiciels_.end() ? nullptr : &logiciel->second;
}

}  // namespace finhop::app
