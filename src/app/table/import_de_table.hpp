// What every import of a table begins and ends with.
#pragma once

#include <filesystem>

#include "app/table/table_importee.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/app/saisie/imports.hpp"

namespace finhop::app {

// Once its writing has begun: what a table of that length writes may not fit in memory beside it.
void menager_la_memoire(Base& base, const std::filesystem::path& table);
// What was taken otherwise than as it is written, and how much the report leaves out.
void dire_les_remarques(RapportImport& rapport, TableImportee& table);

}  // namespace finhop::app
