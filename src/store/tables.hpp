// What the tables of a base are called, and their columns.
#pragma once

#include <string>
#include <vector>

#include "store/connexion.hpp"

namespace finhop::store {

// In the order of their names.
std::vector<std::string> tables_de(Base& base);
// In the order of the table.
std::vector<std::string> colonnes_de(Base& base, const std::string& table);

// A name cannot be bound: written between quotes, doubled inside.
std::string nom_sql(const std::string& nom);

}  // namespace finhop::store
