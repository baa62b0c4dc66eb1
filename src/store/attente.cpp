#include "store/attente.hpp"

#include <thread>
#include <utility>

namespace finhop::store {

bool Attente::encore() {
  constexpr std::chrono::milliseconds kPause{20};
  const auto duree = std::chrono::steady_clock::now() - debut_;
  if (duree > patience_.au_plus) return false;
  if (duree > kAttenteMuette && patience_.sur_attente) std::exchange(patience_.sur_attente, {})();
  std::this_thread::sleep_for(kPause);
  return true;
}

// SQLite asks this each time it finds the base locked; `essais` counts from 0 for each wait. 0 gives up.
int attendre_pour_sqlite(void* attente, int essais) {
  auto& une_attente = *static_cast<Attente*>(attente);
  if (essais == 0) une_attente.commencer();
  return une_attente.encore() ? 1 : 0;
}

}  // namespace finhop::store
