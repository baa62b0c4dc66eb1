// Who may sign in to the shared page, listed.
#pragma once

#include <span>
#include <string>

#include "finhop/vue/page.hpp"

namespace finhop::vue {

struct CompteVu {
  std::string nom;
  std::string role;
};

class Comptes {
 public:
  explicit Comptes(std::span<const CompteVu> comptes) : comptes_(comptes) {}
  Page page() const;
  Defile donnees() const;
  Defile tableur() const;

 private:
  std::span<const CompteVu> comptes_;
};

}  // namespace finhop::vue
