// What was said of the columns of a table, found again for the next one with the same titles.
#pragma once

#include "app/operation.hpp"
#include "app/table/table_importee.hpp"

namespace finhop::app {

// Before the table is read: what the base remembers of tables of its sort.
void retrouver_les_entetes(Base& base, TableImportee& table);
// Once it is taken: what the person said of its columns, with what was remembered and still stands; and tells it.
void retenir_l_entete(Base& base, const Contexte& contexte, Operation& operation, TableImportee& table);

}  // namespace finhop::app
