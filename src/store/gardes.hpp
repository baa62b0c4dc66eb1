// The schema's triggers, asleep for a while on one connection.
#pragma once

#include <sqlite3.h>

namespace finhop::store {

// Constraints (STRICT, CHECK, UNIQUE, foreign keys) never sleep.
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

}  // namespace finhop::store
