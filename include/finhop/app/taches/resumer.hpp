// Where the dossiers of each software stand, in a few counts, and what there is to do today.
#pragma once

#include <cstddef>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/domain/taches/taches.hpp"

namespace finhop::app {

struct ResumeLogiciel {
  domain::Logiciel logiciel;
  bool limite_passee = false;  // its hour too
  std::size_t dossiers = 0;
  std::size_t avances_payees = 0;
  std::size_t a_demander = 0;  // ready or blocked
  std::size_t prets = 0;
  std::size_t en_cours = 0;  // exported to decided
  std::size_t payes = 0;
};
struct Resume {
  domain::Fournisseur fournisseur;
  std::vector<domain::Tache> taches = {};  // in order
  std::vector<ResumeLogiciel> logiciels = {};
  std::vector<domain::Lot> lots = {};  // in hand: genere or depose
};
Resume resumer(Base& base, const Contexte& contexte);

}  // namespace finhop::app
