// A whole table of soldes in. All or nothing; one import is one operation of the journal.
#pragma once

#include <string>

#include "finhop/app/saisie/imports.hpp"
#include "finhop/format/modele_de_classeur.hpp"

namespace finhop::app {

// Of avances that are recorded. A further row of the same numeroEditeur adds an invoice.
IssueImport importer_soldes(Base& base, const Contexte& contexte, const Fichier& fichier, DejaLa deja_la,
                            const LectureDeTable& lecture = {});

// An empty table: the header and one example row, as a French spreadsheet opens it.
std::string modele_csv_soldes();
// The same as a workbook, its example apart.
std::vector<format::ColonneDeModele> modele_classeur_soldes();

}  // namespace finhop::app
