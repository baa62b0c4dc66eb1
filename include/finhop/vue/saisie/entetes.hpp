// What is remembered of the columns of people's tables, in words.
#pragma once

#include <span>

#include "finhop/domain/tables/entete.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

Page entete_oubliee(const domain::Entete& entete);

class Entetes {
 public:
  explicit Entetes(std::span<const domain::Entete> entetes) : entetes_(entetes) {}
  Page page() const;
  Defile donnees() const;
  Defile tableur() const;

 private:
  std::span<const domain::Entete> entetes_;
};

}  // namespace finhop::vue
