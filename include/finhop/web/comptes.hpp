// Who may sign in to the shared page of a base: a file beside it, for its owner only and never in it, so that a copy of the
// base carries no password. The base itself is neither read nor written here.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/refus.hpp"
#include "finhop/web/role.hpp"

namespace finhop::web {

struct Compte {
  std::string nom;
  Role role = Role::Lecture;
  std::string empreinte;  // of the password
};

inline constexpr std::size_t kMotDePasseAuMoins = 12;
inline constexpr std::size_t kMotDePasseAuPlus = 1024;

// Names are the same when they differ by case and accents only.
bool est_le_meme_nom(std::string_view un, std::string_view autre);
// The password as it is given when it protects enough, else why not.
Result<std::string> mot_de_passe_admis(std::string_view dit, std::string_view nom);

class FichierDeComptes {
 public:
  explicit FichierDeComptes(const std::filesystem::path& base);
  const std::filesystem::path& chemin() const { return chemin_; }

  // None when there is no file. Panne when it is damaged, or when others than its owner could read it or change it.
  std::vector<Compte> lire() const;
  // The name as it will be kept, when it may be and nobody has it.
  Result<std::string> nom_libre(std::string_view dit) const;
  Result<Compte> trouver(std::string_view nom) const;

  // Each gives the account as it is now, or was. The file is the one before or the one after, whatever happens.
  Result<Compte> ajouter(std::string_view nom, Role role, std::string_view mot_de_passe) const;
  Result<Compte> retirer(std::string_view nom) const;
  Result<Compte> changer_le_mot_de_passe(std::string_view nom, std::string_view mot_de_passe) const;

 private:
  std::filesystem::path chemin_;
};

}  // namespace finhop::web
