// A dossier read from its row: the avance, its solde, and what other tables hold of them.
#pragma once

#include <string>

#include "finhop/domain/dossier.hpp"
#include "store/requete.hpp"

namespace finhop::store {

// « SELECT … FROM avance a LEFT JOIN solde s … »: what follows it may name both tables.
const std::string& colonnes_d_un_dossier();
// The row in hand of such a query.
domain::Dossier lire_dossier(Base& base, Requete& requete);
// Its first column: the key of the avance.
constexpr int kCleDuDossier = 0;

}  // namespace finhop::store
