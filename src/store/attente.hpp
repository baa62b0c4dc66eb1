// Waiting for a lock that another process holds: little by little, while patience lasts. Private to `store`.
#pragma once

#include <chrono>
#include <utility>

#include "finhop/store/base.hpp"

namespace finhop::store {

class Attente {
 public:
  explicit Attente(Patience patience) : patience_(std::move(patience)) {}
  // A new wait begins now.
  void commencer() { debut_ = std::chrono::steady_clock::now(); }
  // Rests before the next try; false when the wait has lasted too long.
  bool encore();

 private:
  Patience patience_;
  std::chrono::steady_clock::time_point debut_;
};

// What sqlite3_busy_handler takes, with an Attente.
int attendre_pour_sqlite(void* attente, int essais);

}  // namespace finhop::store
