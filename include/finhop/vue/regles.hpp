// The rules, all of them in short or one in full.
#pragma once

#include <span>

#include "finhop/domain/regles.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

// « Structure : une seule faute et le portail refuse le fichier entier »
std::string_view titre(domain::Etape etape);

class Catalogue {
 public:
  Page page() const;
  Defile donnees() const;
};

class UneRegle {
 public:
  explicit UneRegle(const domain::Regle& regle) : regle_(regle) {}
  Page page() const;
  Defile donnees() const;

 private:
  const domain::Regle& regle_;
};

}  // namespace finhop::vue
