// The profiles, listed; one of them, with all that it says and where it says it from.
#pragma once

#include <span>
#include <string>

#include "finhop/app/entretien/profils.hpp"
#include "finhop/app/verification/verifier.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Profils {
 public:
  explicit Profils(std::span<const app::ProfilConnu> profils) : profils_(profils) {}
  Page page() const;
  Defile donnees() const;
  Defile tableur() const;

 private:
  std::span<const app::ProfilConnu> profils_;
};

Page un_profil(const app::ProfilConnu& connu);
Page verdicts(const app::VerdictsDuProfil& verdicts);
Page profil_importe(const app::ProfilImporte& importe);

// What a file was judged by, and how that was known; nothing for the guide's own, taken by default.
std::vector<std::string> par_quel_profil(const app::FichierVerifie& fichier);

}  // namespace finhop::vue
