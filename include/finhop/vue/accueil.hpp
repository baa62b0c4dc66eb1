// The day: where the dossiers of each software stand, which lots wait, what is most pressing.
#pragma once

#include <filesystem>
#include <vector>

#include "finhop/app/taches/resumer.hpp"
#include "finhop/base/jour.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Accueil {
 public:
  Accueil(const app::Resume& resume, const std::filesystem::path& base, const Jour& aujourd_hui)
      : resume_(resume), base_(base), aujourd_hui_(aujourd_hui) {}
  Page page() const;
  // The most useful step, then those beside it, when no task says it.
  Remede suites() const;

 private:
  const app::Resume& resume_;
  const std::filesystem::path& base_;
  Jour aujourd_hui_;
};

// Where there is no base; `recentes`: those opened lately elsewhere, the last one first.
Page accueil_sans_base(const std::filesystem::path& base, const std::vector<std::filesystem::path>& recentes);

}  // namespace finhop::vue
