// Asking: what is known of a dossier, whether it is ready, and what to do next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/constat.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/domain/passage.hpp"

namespace finhop::app {

// A dossier with every finding of the catalogue, judged as if deposited today.
struct Fiche {
  domain::Dossier dossier;
  domain::Constats constats;
  bool pret = false;
};

// All that is known of one dossier.
struct DossierMontre {
  Fiche fiche;
  std::vector<domain::Passage> lots;  // those it went through, oldest first
};
Issue<DossierMontre> montrer(Base& base, const Contexte& contexte, const std::string& reference);

struct ResumeLogiciel {
  domain::Logiciel logiciel;
  std::size_t dossiers = 0;
  std::size_t avances_payees = 0;
  std::size_t a_demander = 0;  // ready or blocked
  std::size_t prets = 0;
  std::size_t en_cours = 0;  // exported to decided
  std::size_t payes = 0;
};
struct Resume {
  domain::Fournisseur fournisseur;
  std::vector<ResumeLogiciel> logiciels = {};
  std::size_t incomplets = 0;          // soldes
  std::size_t a_modifier = 0;          // soldes
  std::size_t a_recouvrer = 0;         // avances
  std::vector<domain::Lot> lots = {};  // in hand: genere or depose
};
Resume resumer(Base& base, const Contexte& contexte);

}  // namespace finhop::app
