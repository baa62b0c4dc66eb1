// The supplier whose base it is, its software and the profiles they follow, read once.
#pragma once

#include <map>

#include "app/profils.hpp"
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
  const Profils& profils() const { return profils_; }
  // Of a deposit of that software on that day.
  const domain::Profil& profil(const domain::NumeroAns& numero_ans, const std::optional<Jour>& jour) const;

 private:
  domain::Fournisseur fournisseur_;
  std::map<domain::NumeroAns, domain::Logiciel> logiciels_;
  Profils profils_;
};

}  // namespace finhop::app
