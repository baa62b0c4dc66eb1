// The settings of a base, listed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/entretien/reglages.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Reglages {
 public:
  explicit Reglages(const app::Reglages& reglages);
  Page page() const;
  Defile donnees() const;
  Defile tableur() const;

  // Known to the table of their fields.
  struct Ligne {
    std::string_view id;
    std::optional<std::int64_t> jours = {};
    std::optional<std::int64_t> defaut = {};
    std::string_view sens;
    std::optional<std::string> texte = {};
  };

 private:
  std::vector<Ligne> lignes_;
  std::string mention_;
};

}  // namespace finhop::vue
