// Where every dossier and every euro stands, by software and in all.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

// Amounts as recorded, each in one place, and what is still to come (D10).
struct MontantsEtat {
  Montant bons_commande;
  Montant avances_payees;     // of the avances that are payee
  Montant factures_pretes;    // of the dossiers that are ready
  Montant factures_en_cours;  // of the soldes in a lot, deposited or examined
  Montant reste_a_recevoir;   // of the avances and soldes that are not paid yet, as `argent` adds them up
  Montant soldes_payes;
  Montant a_recouvrer;  // paid avances that the ASP claims back
  MontantsEtat& operator+=(const MontantsEtat& autres);
};

struct Compteurs {
  std::size_t dossiers = 0;
  std::map<domain::StatutAvance, std::size_t> avances;
  std::map<domain::StatutSolde, std::size_t> soldes;
  std::size_t prets = 0;
  std::size_t bloques = 0;
  MontantsEtat montants;
  Compteurs& operator+=(const Compteurs& autres);
};

struct EtatLogiciel {
  domain::Logiciel logiciel;
  Compteurs compteurs;
};

struct EtatGeneral {
  std::vector<EtatLogiciel> par_ans;  // ordered by numeroAns
  Compteurs total;
};

// In one read, without reading the dossiers that are neither ready nor to be judged.
EtatGeneral dresser_etat(Base& base, const Contexte& contexte);

}  // namespace finhop::app
