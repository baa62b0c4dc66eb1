// What is remembered of the columns of people's tables: one set of titles, and what each one gives.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/saisie/titres.hpp"
#include "finhop/domain/tables/entete.hpp"

namespace finhop::app {

std::vector<domain::Entete> lister_entetes(Base& base);
// The one of that number, whole. Refused: entete-inconnue.
Issue<domain::Entete> oublier_entete(Base& base, const Contexte& contexte, const Saisi& numero);

// « avances », « d'avances »: as the base keeps it, and after « table ».
std::string_view nom_de(SorteDeTable sorte);
std::string de_la_sorte(std::string_view sorte);
// « « FINESS PMSI » donne beneficiairesPMSI », « « Remarque » est laissée »
std::string dire(const domain::ColonneDite& colonne);
std::string dire(const std::vector<domain::ColonneDite>& colonnes);

}  // namespace finhop::app
