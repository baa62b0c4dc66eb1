// The supplier whose base it is and its software, read once.
#pragma once

#include <map>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

class Referentiel {
 public:
  explicit Referentiel(Base& base);

  const domain::Fournisseur& fournisseur() const { return fournisseur_; }
  // nullptr when it is not registered.
  const domain::Logiciel* logiciel(const domain::NumeroAns& numero_ans) const;
  const std::map<domain::NumeroAns, domain::Logiciel>& logiciels() const { return logiciels_; }

 private:
  domain::Fournisseur fournisseur_;
  std::map<domain::NumeroAns, domain::Logiciel> logiciels_;
};

}  // namespace finhop::app
