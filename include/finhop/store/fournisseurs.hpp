// The supplier whose base it is, and its software.
#pragma once

#include <optional>
#include <vector>

#include "finhop/domain/dossier.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

void ecrire_fournisseur(Base& base, const domain::Fournisseur& fournisseur);
// Every base has one from its making on: Panne otherwise.
domain::Fournisseur lire_fournisseur(Base& base);

void ajouter_logiciel(Base& base, const domain::Logiciel& logiciel);
// Its name and its deadline.
void modifier_logiciel(Base& base, const domain::Logiciel& logiciel);
std::optional<domain::Logiciel> trouver_logiciel(Base& base, const domain::NumeroAns& numero_ans);
// Ordered by numeroAns.
std::vector<domain::Logiciel> lire_logiciels(Base& base);
// Their numbers alone, in a base of any version.
std::vector<domain::NumeroAns> lire_numeros_ans(Base& base);

}  // namespace finhop::store
