// Every field that a report tells of a dossier, each named once.
#pragma once

#include "finhop/app/dossier/fiche.hpp"
#include "finhop/domain/passage.hpp"
#include "finhop/vue/table.hpp"

namespace finhop::vue {

// What every list tells.
Champs<app::Fiche> champs_de_liste();
// What is told of one dossier only, for programs.
Champs<app::Fiche> champs_de_detail();

// What was sent since the deposit.
Faits envois(const domain::Dossier& dossier);
// With what to do about each.
std::vector<Faits> constats(const domain::Constats& constats);
std::vector<Faits> passages(const std::vector<domain::Passage>& passages);

}  // namespace finhop::vue
