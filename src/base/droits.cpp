#include "finhop/base/droits.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <optional>

#include "finhop/base/fichier.hpp"

namespace finhop {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kFichierPrive = S_IRUSR | S_IWUSR;
constexpr mode_t kGroupe = S_IRGRP | S_IWGRP;
constexpr mode_t kTousLesDroits = 07777;

// As the umask is: of the whole process.
std::atomic<int>& ouvertures() {
  static std::atomic<int> nombre = 0;
  return nombre;
}

bool est_pour_le_groupe() {
  return ouvertures() > 0;
}

// Before the first of them: given back after the last.
mode_t& masque_d_avant() {
  static mode_t masque = 0;
  return masque;
}

void ouvrir_le_masque() {
  masque_d_avant() = ::umask(S_IRWXG | S_IRWXO);
  ::umask((masque_d_avant() & ~mode_t{S_IRWXG}) | S_IRWXO);
}

std::optional<gid_t> groupe_du_dossier(const fs::path& chemin) {
  struct stat dossier {};
  if (::stat(repertoire_de(chemin).c_str(), &dossier) != 0) return std::nullopt;
  return dossier.st_gid;
}

}  // namespace

Droits droits_du_fichier(const fs::path& chemin) {
  struct stat etat {};
  const bool ouvert = ::stat(chemin.c_str(), &etat) == 0 && (etat.st_mode & kGroupe) == kGroupe;
  return ouvert ? Droits::Groupe : Droits::Prive;
}

PourLeGroupe::PourLeGroupe(Droits droits) : ouvert_(droits == Droits::Groupe) {
  if (ouvert_ && ++ouvertures() == 1) ouvrir_le_masque();
}

PourLeGroupe::~PourLeGroupe() {
  if (ouvert_ && --ouvertures() == 0) ::umask(masque_d_avant());
}

unsigned mode_des_fichiers() {
  return est_pour_le_groupe() ? kFichierPrive | kGroupe : kFichierPrive;
}

bool faire_repertoire(const fs::path& chemin) {
  if (::mkdir(chemin.c_str(), est_pour_le_groupe() ? S_IRWXU | S_IRWXG : S_IRWXU) != 0) return false;
  if (!est_pour_le_groupe()) return true;
  const auto groupe = groupe_du_dossier(chemin);
  if (!groupe || ::lchown(chemin.c_str(), static_cast<uid_t>(-1), *groupe) != 0)
    ::chmod(chemin.c_str(), S_IRWXU);
  return true;
}

void suivre_le_groupe(int numero, const fs::path& chemin) {
  if (!est_pour_le_groupe()) return;
  const auto groupe = groupe_du_dossier(chemin);
  if (!groupe || ::fchown(numero, static_cast<uid_t>(-1), *groupe) != 0) ::fchmod(numero, kFichierPrive);
}

void donner_les_droits(const fs::path& chemin, Droits droits) {
  struct stat etat {};
  if (::stat(chemin.c_str(), &etat) != 0) lancer_panne("lecture de", chemin, errno);
  const mode_t actuels = etat.st_mode & kTousLesDroits;
  const mode_t voulus = droits == Droits::Groupe ? actuels | kGroupe : actuels & ~mode_t{S_IRWXG | S_IRWXO};
  // The group first: open, the file would be another group's for an instant.
  if (droits == Droits::Groupe) {
    const auto groupe = groupe_du_dossier(chemin);
    if (groupe && *groupe != etat.st_gid && ::chown(chemin.c_str(), static_cast<uid_t>(-1), *groupe) != 0)
      lancer_panne("changement du groupe de", chemin, errno);
  }
  if (voulus != actuels && ::chmod(chemin.c_str(), voulus) != 0)
    lancer_panne("changement des droits de", chemin, errno);
}

}  // namespace finhop
