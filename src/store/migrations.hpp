// The schema's versions: embedded, forward only, each applied in one transaction with its number.
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
// Applies what is missing. A step that fails leaves the schema at the version before it.
void migrer(SQLite::Database& base, std::span<const Migration> migrations);

}  // namespace finhop::store
