#include "store/migrations.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace finhop::store {

int version_du_schema(SQLite::Database& base) {
  return base.execAndGet("PRAGMA user_version").getInt();
}

void migrer(SQLite::Database& base, std::span<const Migration> migrations) {
  SQLite::Transaction transaction(base, SQLite::TransactionBehavior::IMMEDIATE);
  for (const Migration& migration : migrations) {
    if (version_du_schema(base) >= migration.version) continue;  // another process did it meanwhile
    base.exec(std::string(migration.sql));
    base.exec(fmt::format("PRAGMA user_version = {}", migration.version));
  }
  transaction.commit();
}

}  // namespace finhop::store
