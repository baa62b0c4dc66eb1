#include "store/migrations.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <array>
#include <stdexcept>

#include "finhop/base/texte.hpp"
#include "finhop/store/schema_connu.hpp"
#include "store/embarques.hpp"

namespace finhop::store {
namespace {

// What a migration is named begins with its number; a migration named otherwise does not compile.
constexpr int version_de(std::string_view nom) {
  int version = 0;
  for (const char c : nom.substr(0, 4)) {
    if (!texte::est_chiffre(c)) throw "une migration se nomme NNNN_nom.sql";
    version = 10 * version + (c - '0');
  }
  if (nom.at(4) != '_') throw "une migration se nomme NNNN_nom.sql";
  return version;
}

constexpr auto kVersions = [] {
  std::array<Migration, std::size(kMigrations)> versions{};
  for (std::size_t i = 0; i < versions.size(); ++i)
    versions[i] = {version_de(kMigrations[i].nom), kMigrations[i].nom, kMigrations[i].texte};
  return versions;
}();

}  // namespace

int schema_connu() {
  return migrations_embarquees().back().version;
}

std::span<const Migration> migrations_embarquees() {
  return kVersions;
}

int version_du_schema(SQLite::Database& base) {
  return base.execAndGet("PRAGMA user_version").getInt();
}

namespace {

// A table that is made again leaves for a moment those that refer to it without it. Outside a transaction only.
class LiensEnSommeil {
 public:
  explicit LiensEnSommeil(SQLite::Database& base) : base_(base) { base.exec("PRAGMA foreign_keys = OFF"); }
  ~LiensEnSommeil() { base_.tryExec("PRAGMA foreign_keys = ON"); }
  LiensEnSommeil(const LiensEnSommeil&) = delete;
  LiensEnSommeil& operator=(const LiensEnSommeil&) = delete;

 private:
  SQLite::Database& base_;
};

int liens_rompus(SQLite::Database& base) {
  return base.execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt();
}

}  // namespace

void migrer(SQLite::Database& base, std::span<const Migration> migrations) {
  const LiensEnSommeil sommeil(base);
  SQLite::Transaction transaction(base, SQLite::TransactionBehavior::IMMEDIATE);
  // Those that a damaged base brings are for `diagnostic`; a migration breaks none.
  const int rompus = liens_rompus(base);
  for (const Migration& migration : migrations) {
    if (version_du_schema(base) >= migration.version) continue;  // another process did it meanwhile
    base.exec(std::string(migration.sql));
    base.exec(fmt::format("PRAGMA user_version = {}", migration.version));
  }
  if (liens_rompus(base) > rompus) throw std::logic_error("a migration breaks the links between tables");
  transaction.commit();
}

}  // namespace finhop::store
