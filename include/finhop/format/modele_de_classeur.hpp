// Writes an empty table to be filled in a spreadsheet, as a workbook: the columns that hold numbers to be kept as texts,
// the days and the amounts with their forms, the lists of what may be answered, and what each column takes.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "finhop/format/classeur_writer.hpp"

namespace finhop::format {

struct ColonneDeModele {
  std::string titre;
  std::vector<std::string> choix = {};  // that a list offers
  std::string presence;                 // « obligatoire »
  std::string contenu;
  std::string titres;  // that it may have besides
  // As it stands in a cell, whose kind is that of the whole column.
  CelluleAEcrire exemple;
};

// The table has no row: the example stands on the sheet that tells how to fill it, and no import takes it for a thing.
void ecrire_modele_de_classeur(const std::filesystem::path& chemin, const Instant& fait_le,
                               std::span<const ColonneDeModele> colonnes);

}  // namespace finhop::format
