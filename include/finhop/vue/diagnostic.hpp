// What an examination of the base found, check by check.
#pragma once

#include <filesystem>

#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Diagnostic {
 public:
  Diagnostic(const app::Diagnostic& diagnostic, const std::filesystem::path& base)
      : diagnostic_(diagnostic), base_(base) {}
  Page page() const;
  Faits donnees() const;
  // What a script is to be told: nothing unless the base is bad.
  std::optional<Refus> verdict() const;

 private:
  const app::Diagnostic& diagnostic_;
  const std::filesystem::path& base_;
};

}  // namespace finhop::vue
