// The schema's versions: embedded, forward only, those missing applied in one transaction.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

namespace SQLite {
class Database;
}

namespace finhop::store {

struct Migration {
  int version;
  std::string_view nom;
  std::string_view sql;
};

// In order of their versions, from 1 without gap.
std::span<const Migration> migrations_embarquees();

int version_du_schema(SQLite::Database& base);
// Applies what is missing, all or nothing.
void migrer(SQLite::Database& base, std::span<const Migration> migrations);

}  // namespace finhop::store
