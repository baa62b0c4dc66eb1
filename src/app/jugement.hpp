// Judging dossiers with the catalogue, each as the request it would make on a given day.
#pragma once

#include <map>

#include "finhop/app/consulter.hpp"

namespace finhop::app {

class Jugement {
 public:
  // Reads the supplier and the software once.
  Jugement(Base& base, const Jour& date_depot);

  Fiche fiche(domain::Dossier dossier) const;
  const domain::Fournisseur& fournisseur() const { return fournisseur_; }

 private:
  Jour date_depot_;
  domain::Fournisseur fournisseur_;
  std::map<domain::NumeroAns, domain::Logiciel> logiciels_;
};

}  // namespace finhop::app
