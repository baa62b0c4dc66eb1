// The next days, in every form.
#pragma once

#include <vector>

#include "finhop/app/taches/a_venir.hpp"
#include "finhop/domain/taches/rendez_vous.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class JoursAVenir {
 public:
  explicit JoursAVenir(const app::AVenir& a_venir) : a_venir_(a_venir) {}
  Page page() const;
  Defile donnees() const;
  Defile tableur() const;

 private:
  const app::AVenir& a_venir_;
};

// One event each; the same thing keeps its uid whatever becomes of it.
std::vector<domain::RendezVous> rendez_vous(const app::AVenir& a_venir);

}  // namespace finhop::vue
