#include "finhop/base/ebauche.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string_view>
#include <utility>

#include "finhop/base/digest.hpp"
#include "finhop/base/droits.hpp"
#include "finhop/base/fichier.hpp"

namespace finhop {
namespace {

namespace fs = std::filesystem;

// False when somebody else holds it. A file system without locks is no reason to stop.
bool prendre(int numero, int attente) {
  while (::flock(numero, LOCK_EX | attente) != 0) {
    if (errno == EWOULDBLOCK) return false;
    if (errno != EINTR) return true;
  }
  return true;
}

// Whether the name still leads to the open file: its last holder may have published or removed it.
bool porte_encore(const fs::path& chemin, int numero) {
  struct stat ouvert {};
  struct stat nomme {};
  return ::fstat(numero, &ouvert) == 0 && ::stat(chemin.c_str(), &nomme) == 0 &&
         ouvert.st_ino == nomme.st_ino && ouvert.st_dev == nomme.st_dev;
}

// A new file, or nothing when that name is taken.
std::optional<int> creer(const fs::path& chemin, const fs::path& definitif) {
  const int numero =
      ::open(chemin.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode_des_fichiers());
  if (numero < 0 && errno != EEXIST) lancer_panne("création de", definitif, errno);
  if (numero < 0) return std::nullopt;
  suivre_le_groupe(numero, definitif);
  return numero;
}

// Waits for who makes the same file. What is still there then was left by a command that was killed, or put there by
// anybody: with it would come its owner, its rights, its other names.
void ecarter(const fs::path& chemin) {
  const int numero = ::open(chemin.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (numero < 0 && errno == ENOENT) return;
  if (numero < 0) lancer_panne("ouverture de", chemin, errno);
  prendre(numero, 0);
  const bool reste = porte_encore(chemin, numero) && ::unlink(chemin.c_str()) != 0;
  const int erreur = errno;
  ::close(numero);
  if (reste && erreur != ENOENT) lancer_panne("effacement de", chemin, erreur);
}

int ouvrir_seul(const fs::path& chemin, const fs::path& definitif) {
  for (;;) {
    const auto numero = creer(chemin, definitif);
    if (!numero) {
      ecarter(chemin);
      continue;
    }
    prendre(*numero, 0);
    if (porte_encore(chemin, *numero)) return *numero;
    ::close(*numero);
  }
}

// Beside the file, and short enough to be followed by what SQLite adds.
fs::path nom_cache(const fs::path& definitif) {
  constexpr std::size_t kLong = 255 - std::string_view("..partiel-journal").size();
  const std::string nom = definitif.filename().string();
  return definitif.parent_path() / fmt::format(".{}.partiel", nom.size() > kLong ? sha256(nom) : nom);
}

}  // namespace

std::optional<Verrou> Verrou::essayer(const fs::path& chemin) {
  const int numero = ::open(chemin.c_str(), O_RDONLY | O_CLOEXEC);
  if (numero < 0) lancer_panne("ouverture de", chemin, errno);
  Verrou verrou(numero);
  if (!prendre(numero, LOCK_NB)) return std::nullopt;
  return verrou;
}

Verrou::Verrou(Verrou&& autre) noexcept : numero_(std::exchange(autre.numero_, -1)) {}

Verrou& Verrou::operator=(Verrou&& autre) noexcept {
  std::swap(numero_, autre.numero_);
  return *this;
}

Verrou::~Verrou() {
  if (numero_ >= 0) ::close(numero_);
}

Ebauche::Ebauche(fs::path definitif)
    : definitif_(std::move(definitif)),
      chemin_(nom_cache(definitif_)),
      numero_(ouvrir_seul(chemin_, definitif_)) {}

Ebauche::Ebauche(Ebauche&& autre) noexcept
    : definitif_(std::move(autre.definitif_)),
      chemin_(std::exchange(autre.chemin_, {})),
      numero_(std::exchange(autre.numero_, -1)) {}

Ebauche::~Ebauche() {
  effacer();
  if (numero_ >= 0) ::close(numero_);
}

void Ebauche::ecrire(std::string_view octets) {
  tout_ecrire(numero_, octets, definitif_);
}

void Ebauche::effacer() {
  if (chemin_.empty()) return;
  std::error_code reste;  // tried again in the end, then taken over by the next one
  fs::remove(chemin_, reste);
  if (!reste) chemin_.clear();
}

void Ebauche::publier() {
  synchroniser(chemin_);
  publier_en_renommant(chemin_, definitif_);
  chemin_.clear();
}

void Ebauche::publier_a_la_place() {
  synchroniser(chemin_);
  if (::rename(chemin_.c_str(), definitif_.c_str()) != 0) lancer_panne("écriture de", definitif_, errno);
  chemin_.clear();
  synchroniser(repertoire_de(definitif_));
}

}  // namespace finhop
