// The schema's triggers, or its CHECKs, asleep for a while on one connection.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace finhop::store {

// Constraints (STRICT, CHECK, UNIQUE, foreign keys) stay awake.
class SommeilDesGardes {
 public:
  explicit SommeilDesGardes(sqlite3* base) : base_(base) { regler(0); }
  ~SommeilDesGardes() { regler(1); }
  SommeilDesGardes(const SommeilDesGardes&) = delete;
  SommeilDesGardes& operator=(const SommeilDesGardes&) = delete;

 private:
  void regler(int allumes) { sqlite3_db_config(base_, SQLITE_DBCONFIG_ENABLE_TRIGGER, allumes, nullptr); }
  sqlite3* base_;
};

// STRICT, UNIQUE and foreign keys stay awake.
class SommeilDesFormes {
 public:
  explicit SommeilDesFormes(SQLite::Database& base) : base_(base) {
    base_.exec("PRAGMA ignore_check_constraints = ON");
  }
  ~SommeilDesFormes() { base_.tryExec("PRAGMA ignore_check_constraints = OFF"); }
  SommeilDesFormes(const SommeilDesFormes&) = delete;
  SommeilDesFormes& operator=(const SommeilDesFormes&) = delete;

 private:
  SQLite::Database& base_;
};

}  // namespace finhop::store
