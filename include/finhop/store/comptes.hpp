// Counting dossiers and adding up their amounts without reading them.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "finhop/domain/dossier.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

struct Compte {
  domain::NumeroAns numero_ans;
  domain::StatutAvance avance;
  std::optional<domain::StatutSolde> solde;  // absent: no solde started
  std::size_t dossiers = 0;
  Montant bons_commande = {};
  Montant avances = {};  // as paid
  Montant soldes = {};   // as paid
  Montant factures = {};
  Montant reste = {};  // still to come
};

// How many dossiers stand in each pair of statuses, for each numeroAns; ordered.
std::vector<Compte> compter(Base& base);
// The same without their amounts, which is quicker.
std::vector<Compte> denombrer(Base& base);

}  // namespace finhop::store
