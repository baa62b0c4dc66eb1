// The changeset of rows that were only added, written as SQLite's sessions write it: watching them one by one costs more than
// adding them, and keeping them all until the end more memory than reading them again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "finhop/store/annulation.hpp"
#include "store/requete.hpp"

namespace finhop::store {

// Rows of a table that stand there still when they are told.
struct RangsAjoutes {
  std::string table;
  std::string cles;  // for each column of the table, in its order, its place in the primary key, 0 outside it
  std::string sql;   // all columns in that order, one row after the other, between two bound keys
  std::int64_t premiere = 0;
  std::int64_t derniere = 0;
  std::size_t lignes = 0;
};
ChangesetNote changeset_d_ajouts(Base& base, RangsAjoutes ajoutes);

}  // namespace finhop::store
