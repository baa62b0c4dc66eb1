// The columns of a table as those of a workbook to fill.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/table/table_importee.hpp"
#include "finhop/format/modele_de_classeur.hpp"

namespace finhop::app {

std::vector<format::ColonneDeModele> colonnes_de_modele(SorteDeTable sorte,
                                                        std::span<const ColonneConnue> colonnes,
                                                        const std::vector<std::string>& exemple);

}  // namespace finhop::app
