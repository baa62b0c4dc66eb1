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

}  // namespace finhop::store
