#include "store/schema_base.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <stdexcept>

namespace finhop::tests {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::filesystem::path> migrations() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(FINHOP_TESTS_DIR "/../migrations"))
    if (entry.path().extension() == ".sql") paths.push_back(entry.path());
  std::ranges::sort(paths);
  return paths;
}

sqlite3* open_in_memory() {
  sqlite3* db = nullptr;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK) throw std::runtime_error("no memory for a base");
  return db;
}

std::string texte(sqlite3_stmt* statement, int column) {
  if (sqlite3_column_type(statement, column) == SQLITE_NULL) return "NULL";
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
  return bytes == nullptr ? std::string{} : std::string(bytes, size);
}

}  // namespace

std::ostream& operator<<(std::ostream& out, Verdict verdict) {
  switch (verdict) {
    case Verdict::Accepted:
      return out << "accepted";
    case Verdict::Refused:
      return out << "refused";
    case Verdict::NoEffect:
      return out << "no effect";
    case Verdict::HalfDone:
      return out << "half done";
  }
  return out;
}

const std::vector<Reglage>& reglages() {
  static const std::vector<Reglage> tous{{false, false}, {false, true}, {true, false}, {true, true}};
  return tous;
}

std::ostream& operator<<(std::ostream& out, Reglage reglage) {
  return out << "foreign_keys " << reglage.foreign_keys << " recursive_triggers "
             << reglage.recursive_triggers;
}

SchemaBase::SchemaBase(Reglage reglage)
    : db_(open_in_memory(), &sqlite3_close), lecture_(nullptr, &sqlite3_finalize) {
  for (const auto& path : migrations()) must(read(path));
  lecture_ = prepare(lecture());
  must(fmt::format("PRAGMA foreign_keys = {}; PRAGMA recursive_triggers = {}", int{reglage.foreign_keys},
                   int{reglage.recursive_triggers}));
  must("INSERT INTO fournisseur (id, siret) VALUES (1, '12345678901234')");
  for (const auto ans : {kAns, kAutreAns})
    must(fmt::format("INSERT INTO logiciel (numero_ans, type, vague) VALUES ('{}', 'PFI', 'Va1')", ans));
}

std::optional<std::string> SchemaBase::execute(const std::string& sql) {
  if (sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return std::nullopt;
  return sqlite3_errmsg(db_.get());
}

void SchemaBase::must(const std::string& sql) {
  if (const auto error = execute(sql)) throw std::logic_error(fmt::format("{} : {}", *error, sql));
}

Verdict SchemaBase::verdict(const std::string& sql) {
  const std::string before = dump();
  must("SAVEPOINT essai");
  const auto error = execute(sql);
  const int code = sqlite3_errcode(db_.get());
  const bool changed = dump() != before;
  must("ROLLBACK TO essai; RELEASE essai");
  if (!error) return changed ? Verdict::Accepted : Verdict::NoEffect;
  if (code != SQLITE_CONSTRAINT && code != SQLITE_MISMATCH)
    throw std::logic_error(fmt::format("{} : {}", *error, sql));
  return changed ? Verdict::HalfDone : Verdict::Refused;
}

SchemaBase::Statement SchemaBase::prepare(const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(db_.get(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
    throw std::logic_error(fmt::format("{} : {}", sqlite3_errmsg(db_.get()), sql));
  return {statement, &sqlite3_finalize};
}

std::vector<std::string> SchemaBase::column(const std::string& sql) {
  const auto statement = prepare(sql);
  std::vector<std::string> values;
  while (sqlite3_step(statement.get()) == SQLITE_ROW) values.push_back(texte(statement.get(), 0));
  return values;
}

std::string SchemaBase::value(const std::string& sql) {
  const auto values = column(sql);
  return values.empty() ? "no row" : values.front();
}

std::string SchemaBase::dump() {
  std::string all;
  while (sqlite3_step(lecture_.get()) == SQLITE_ROW) all += texte(lecture_.get(), 0) + '\n';
  if (sqlite3_reset(lecture_.get()) != SQLITE_OK) throw std::logic_error(sqlite3_errmsg(db_.get()));
  return all;
}

std::string SchemaBase::lecture() {
  std::string select;
  for (const auto& table : column("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")) {
    std::string row = fmt::format("'{}'", table);
    for (const auto& name : column(fmt::format("SELECT name FROM pragma_table_info('{}', 'main')", table)))
      row += fmt::format(" || ',' || quote(iif(instr({0}, char(0)), CAST({0} AS BLOB), {0}))", name);
    select += fmt::format("{} SELECT {} FROM main.{}", select.empty() ? "" : " UNION ALL", row, table);
  }
  return select + " ORDER BY 1";
}

}  // namespace finhop::tests
