// Rows that people's tables hold and that are no dossier: totals, filters; and cells that say that there is nothing to
// say.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace finhop::app {

// « Total », « Sous-total 2022 », « Somme : »…
bool est_un_mot_de_total(std::string_view cellule);
// The row that a spreadsheet or a list puts its filters in.
bool est_une_rangee_de_filtres(std::span<const std::string_view> cellules);

// « - », « # », « N/A », « néant »: there is nothing to say. `texte`: of a column where any word may be a value.
bool ne_dit_rien(std::string_view cellule, bool texte);

}  // namespace finhop::app
