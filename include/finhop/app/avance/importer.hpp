// A whole table of avances in. All or nothing; one import is one operation of the journal.
#pragma once

#include <string>

#include "finhop/app/saisie/imports.hpp"
#include "finhop/format/modele_de_classeur.hpp"

namespace finhop::app {

// Only numeroEditeur and numeroAns are compulsory. Several FINESS may stand in a cell.
IssueImport importer_avances(Base& base, const Contexte& contexte, const Fichier& fichier, DejaLa deja_la,
                             const LectureDeTable& lecture = {});

// An empty table: the header and one example row, as a French spreadsheet opens it.
std::string modele_csv_avances();
// The same as a workbook, its example apart.
std::vector<format::ColonneDeModele> modele_classeur_avances();

}  // namespace finhop::app
