#include "archive/zip_source.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "archive/zip_reponses.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"

namespace finhop::archive {
namespace {

[[noreturn]] void echec(const std::filesystem::path& chemin, const std::string& motif) {
  throw Panne(fmt::format("lecture du zip {} : {}", chemin.string(), motif),
              puis_recommencer("vérifier le chemin, les droits et le disque"));
}

// Empty when the descriptor is that of a regular file.
std::string motif_de_refus(const struct stat& etat) {
  if (S_ISREG(etat.st_mode)) return {};
  return S_ISDIR(etat.st_mode) ? raison_systeme(EISDIR) : "ce n'est pas un fichier ordinaire";
}

}  // namespace

// The kind is asked of the open descriptor, so that nobody can change the file in between; O_NONBLOCK is what
// keeps a FIFO that nobody writes to from blocking, and means nothing to a regular file.
ZipSource::ZipSource(std::filesystem::path chemin)
    : chemin_(std::move(chemin)),
      descripteur_(::open(chemin_.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)) {
  if (descripteur_ < 0) echec(chemin_, raison_systeme(errno));
  struct stat etat {};
  const std::string motif = ::fstat(descripteur_, &etat) == 0 ? motif_de_refus(etat) : raison_systeme(errno);
  if (!motif.empty()) {
    ::close(descripteur_);
    echec(chemin_, motif);
  }
  taille_ = static_cast<std::uint64_t>(etat.st_size);
}

ZipSource::~ZipSource() {
  ::close(descripteur_);
}

void ZipSource::exiger_disque() const {
  if (faute_ != 0) echec(chemin_, raison_systeme(faute_));
}

zip_source_t* ZipSource::offrir(zip_error_t* erreur) {
  return zip_source_function_create(repondre, this, erreur);
}

std::string ZipSource::octets(std::uint64_t place, std::uint64_t nombre) {
  position_ = place;
  std::string lus(nombre, '\0');
  std::size_t eus = 0;
  while (eus < lus.size()) {
    const zip_int64_t suite = lire(lus.data() + eus, lus.size() - eus);
    if (suite <= 0) break;
    eus += static_cast<std::size_t>(suite);
  }
  lus.resize(eus);
  return lus;
}

zip_int64_t ZipSource::repondre(void* etat, void* donnees, zip_uint64_t place,
                                zip_source_cmd_t demande) noexcept {
  ZipSource& source = *static_cast<ZipSource*>(etat);
  switch (demande) {
    case ZIP_SOURCE_OPEN:
      source.position_ = 0;
      return 0;
    case ZIP_SOURCE_READ:
      return source.lire(donnees, place);
    case ZIP_SOURCE_SEEK:
      return source.aller(donnees, place);
    case ZIP_SOURCE_TELL:
      return static_cast<zip_int64_t>(source.position_);
    case ZIP_SOURCE_STAT:
      return repondre_taille(donnees, source.taille_);
    case ZIP_SOURCE_ERROR:
      return repondre_erreur(donnees, place, ZIP_ER_READ);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
      return 0;
    case ZIP_SOURCE_SUPPORTS:
      return ZIP_SOURCE_SUPPORTS_SEEKABLE;
    default:
      return -1;
  }
}

zip_int64_t ZipSource::lire(void* vers, zip_uint64_t place) noexcept {
  depassee_ = depassee_ || place > reste_;
  if (depassee_) return -1;
  place = std::min(place, taille_ - std::min(taille_, position_));
  for (;;) {
    const ssize_t lus = ::pread(descripteur_, vers, place, static_cast<off_t>(debut_ + position_));
    if (lus < 0 && errno == EINTR) continue;
    if (lus < 0) faute_ = errno;
    if (lus <= 0) return lus;
    position_ += static_cast<std::uint64_t>(lus);
    reste_ -= static_cast<std::uint64_t>(lus);
    return lus;
  }
}

zip_int64_t ZipSource::aller(void* donnees, zip_uint64_t place) noexcept {
  const zip_int64_t vers = place_demandee(position_, taille_, donnees, place);
  if (vers < 0) return -1;
  position_ = static_cast<std::uint64_t>(vers);
  return 0;
}

}  // namespace finhop::archive
