#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/store/copie.hpp"
#include "store/attente.hpp"

namespace finhop::store {
namespace {

// The bytes that SQLite locks, pending, reserved and shared: https://www.sqlite.org/fileformat.html, 1.8.
constexpr off_t kPremierOctet = 0x40000000;
constexpr off_t kOctets = 512;

// All of them or none.
bool verrouiller(int descripteur, const std::filesystem::path& base) {
  struct flock verrou {};
  verrou.l_type = F_WRLCK;
  verrou.l_whence = SEEK_SET;
  verrou.l_start = kPremierOctet;
  verrou.l_len = kOctets;
  // Of this opening, not of the process: SQLite closing the same file elsewhere does not let it go.
  if (::fcntl(descripteur, F_OFD_SETLK, &verrou) == 0) return true;
  if (errno == EAGAIN || errno == EACCES) return false;
  throw Panne(fmt::format("verrouillage de {} : {}", base.string(), raison_systeme(errno)),
              "la base est peut-être sur un partage réseau : travailler sur un disque local");
}

}  // namespace

std::optional<Exclusivite> Exclusivite::prendre(const std::filesystem::path& base, const Patience& patience) {
  const int descripteur = ::open(base.c_str(), O_RDWR | O_CLOEXEC);
  if (descripteur < 0)
    throw Panne(fmt::format("ouverture de {} : {}", base.string(), raison_systeme(errno)),
                "vérifier les droits sur ce fichier");
  Exclusivite prise(descripteur);
  Attente attente(patience);
  attente.commencer();
  while (!verrouiller(descripteur, base))
    if (!attente.encore()) return std::nullopt;
  return prise;
}

Exclusivite::Exclusivite(Exclusivite&& autre) noexcept
    : descripteur_(std::exchange(autre.descripteur_, -1)) {}

Exclusivite::~Exclusivite() {
  if (descripteur_ >= 0) ::close(descripteur_);
}

}  // namespace finhop::store
