// Copies of the base: made, or put back in its place; and whom the base is for.
#pragma once

#include <filesystem>
#include <string>

#include "finhop/app/entretien/copies.hpp"
#include "finhop/app/entretien/droits.hpp"
#include "finhop/app/entretien/restaurer.hpp"
#include "finhop/app/entretien/sauvegarder.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Copie {
 public:
  Copie(const app::Copie& copie, const std::filesystem::path& base) : copie_(copie), base_(base) {}
  Page page() const;
  Faits donnees() const;

 private:
  const app::Copie& copie_;
  const std::filesystem::path& base_;
};

// Whether what was done is copied, and which copies lie beside the base.
class EtatDesCopies {
 public:
  explicit EtatDesCopies(const app::EtatDesCopies& etat) : etat_(etat) {}
  Page page() const;
  Faits donnees() const;

 private:
  const app::EtatDesCopies& etat_;
};

class Restauration {
 public:
  Restauration(const app::Restauration& restauration, std::string source)
      : restauration_(restauration), source_(std::move(source)) {}
  Page page() const;
  Faits donnees() const;
  // Lots that the portal may have and that the restored base does not know: their names and their requests must not be
  // used twice.
  Page alertes() const;

 private:
  const app::Restauration& restauration_;
  std::string source_;
};

// Whom the base is for now.
class Droits {
 public:
  Droits(const app::DroitsChanges& change, const std::filesystem::path& base)
      : change_(change), base_(base) {}
  Page page() const;
  Faits donnees() const;

 private:
  const app::DroitsChanges& change_;
  const std::filesystem::path& base_;
};
// Why another account could not use it all the same, and what to do.
Page reserve_des_droits(const std::string& reserve, const std::filesystem::path& base);

}  // namespace finhop::vue
