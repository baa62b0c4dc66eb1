// The rules, all of them in short or one in full.
#pragma once

#include <span>

#include "finhop/domain/regles.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

// « Structure : une seule faute et le portail refuse le fichier entier »
std::string_view titre(domain::Etape etape);

// Both as the guide has them, or as a profile does.
class Catalogue {
 public:
  explicit Catalogue(const domain::Profil& profil = domain::hop_pfi_va1()) : profil_(profil) {}
  Page page() const;
  Defile donnees() const;

 private:
  const domain::Profil& profil_;
};

class UneRegle {
 public:
  explicit UneRegle(const domain::Regle& regle, const domain::Profil& profil = domain::hop_pfi_va1())
      : regle_(regle), profil_(profil) {}
  Page page() const;
  Defile donnees() const;

 private:
  const domain::Regle& regle_;
  const domain::Profil& profil_;
};

}  // namespace finhop::vue
