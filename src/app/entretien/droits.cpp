#include "finhop/app/entretien/droits.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/copie.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGroupe = "groupe";
constexpr std::string_view kPrive = "prive";

// Of the file itself: a link is followed.
fs::path dossier_de(const fs::path& base) {
  return repertoire_de(fs::is_symlink(base) ? fs::canonical(base) : base);
}

}  // namespace

std::string_view id(Droits droits) {
  return droits == Droits::Groupe ? kGroupe : kPrive;
}

std::optional<Droits> droits_d_id(std::string_view id) {
  if (id == kGroupe) return Droits::Groupe;
  if (id == kPrive) return Droits::Prive;
  return std::nullopt;
}

std::optional<std::string> reserve_du_dossier(const fs::path& base) {
  struct stat fichier {};
  struct stat dossier {};
  if (droits_du_fichier(base) == Droits::Prive || ::stat(base.c_str(), &fichier) != 0 ||
      ::stat(dossier_de(base).c_str(), &dossier) != 0)
    return std::nullopt;
  if ((dossier.st_mode & S_IRWXG) != S_IRWXG)
    return "le dossier de la base n'est pas ouvert à son groupe : un autre compte n'y peut pas écrire";
  if (fichier.st_gid != dossier.st_gid) return "la base n'est pas au groupe de son dossier";
  // Without it what SQLite makes there is the group's of who runs the command.
  if ((dossier.st_mode & S_ISGID) == 0)
    return "le dossier de la base ne donne pas son groupe à ce qui s'y fait";
  return std::nullopt;
}

Remede remede_du_dossier(const fs::path& base) {
  return {fmt::format("chmod 2770 {}", texte::mot_du_shell(dossier_de(base).string())),
          {{"puis, si la base est à un autre groupe",
            Geste::ChangerDroits,
            {{Donnee::Droits, std::string(kGroupe)}}}}};
}

Issue<DroitsChanges> changer_droits(Base& base, const Contexte& contexte, Droits voulus) {
  const store::Transaction seul(base, store::Acces::Ecriture);
  const fs::path chemin = fs::canonical(base.chemin());
  DroitsChanges change{droits_du_fichier(chemin), voulus, {chemin}, {}};
  for (const fs::path& reste : store::fichiers_d_ecriture(chemin)) change.fichiers.push_back(reste);
  if (contexte.mode == Mode::Ecrire)
    for (const fs::path& fichier_touche : change.fichiers) donner_les_droits(fichier_touche, voulus);
  change.reserve = reserve_du_dossier(base.chemin());
  return change;
}

}  // namespace finhop::app
