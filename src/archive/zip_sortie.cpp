#include "archive/zip_sortie.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <utility>

#include "archive/zip_reponses.hpp"
#include "finhop/base/droits.hpp"
#include "finhop/base/fichier.hpp"

namespace finhop::archive {
namespace {

constexpr std::string_view kAction = "écriture de";
// Less than this is not worth a thread.
constexpr std::size_t kEnvoi = 1'000'000;

}  // namespace

ZipSortie::ZipSortie(std::filesystem::path chemin)
    : chemin_(std::move(chemin)),
      descripteur_(::open(chemin_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                          mode_des_fichiers())) {
  if (descripteur_ < 0) lancer_panne(kAction, chemin_, errno);
  a_retirer_ = true;
  suivre_le_groupe(descripteur_, chemin_);
}

ZipSortie::ZipSortie(int descripteur, std::filesystem::path nom)
    : chemin_(std::move(nom)), descripteur_(::fcntl(descripteur, F_DUPFD_CLOEXEC, 0)) {
  if (descripteur_ < 0) lancer_panne(kAction, chemin_, errno);
}

ZipSortie::ZipSortie() : descripteur_(::memfd_create("zip", MFD_CLOEXEC)) {
  if (descripteur_ < 0) lancer_panne(kAction, "zip", errno);
}

ZipSortie::~ZipSortie() {
  if (envoi_.valid()) envoi_.wait();
  ::close(descripteur_);
  if (a_retirer_) ::unlink(chemin_.c_str());
}

void ZipSortie::exiger_disque() const {
  if (faute_) std::rethrow_exception(faute_);
}

zip_source_t* ZipSortie::offrir(zip_error_t* erreur) {
  return zip_source_function_create(repondre, this, erreur);
}

zip_int64_t ZipSortie::repondre(void* etat, void* donnees, zip_uint64_t place,
                                zip_source_cmd_t demande) noexcept {
  ZipSortie& sortie = *static_cast<ZipSortie*>(etat);
  switch (demande) {
    case ZIP_SOURCE_WRITE:
      return sortie.prendre(donnees, place);
    case ZIP_SOURCE_SEEK_WRITE:
      return sortie.aller(donnees, place);
    case ZIP_SOURCE_TELL_WRITE:
      return static_cast<zip_int64_t>(sortie.position_);
    case ZIP_SOURCE_STAT:  // an empty file, before and after
      return repondre_taille(donnees, 0);
    case ZIP_SOURCE_ERROR:
      return repondre_erreur(donnees, place, ZIP_ER_WRITE);
    case ZIP_SOURCE_OPEN:  // to see that nothing is there yet
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_BEGIN_WRITE:
    case ZIP_SOURCE_COMMIT_WRITE:
    case ZIP_SOURCE_ROLLBACK_WRITE:
    case ZIP_SOURCE_FREE:
      return 0;
    case ZIP_SOURCE_SUPPORTS:
      return ZIP_SOURCE_SUPPORTS_WRITABLE;
    default:
      return -1;
  }
}

void ZipSortie::ecrire(std::string_view octets) {
  const auto place = static_cast<std::size_t>(position_ - remis_);
  en_cours_.replace(place, std::min(octets.size(), en_cours_.size() - place), octets);
  position_ += octets.size();
}

zip_int64_t ZipSortie::prendre(const void* donnees, zip_uint64_t nombre) noexcept {
  try {
    ecrire({static_cast<const char*>(donnees), static_cast<std::size_t>(nombre)});
    return static_cast<zip_int64_t>(nombre);
  } catch (...) {
    faute_ = std::current_exception();
    return -1;
  }
}

// Back at the end, libzip has completed its entry.
zip_int64_t ZipSortie::aller(void* donnees, zip_uint64_t place) noexcept {
  try {
    const zip_int64_t vers = place_demandee(position_, fin(), donnees, place);
    if (vers < 0) return -1;
    position_ = static_cast<std::uint64_t>(vers);
    if (position_ < remis_) throw std::logic_error("libzip revient sur une entrée complète");
    if (position_ == fin() && en_cours_.size() >= kEnvoi) remettre();
    return 0;
  } catch (...) {
    faute_ = std::current_exception();
    return -1;
  }
}

// Hands over what is complete, once what was handed over before is written.
void ZipSortie::remettre() {
  if (envoi_.valid()) envoi_.get();
  remis_ += en_cours_.size();
  std::swap(en_cours_, envoye_);
  en_cours_.clear();
  envoi_ = std::async(std::launch::async, [this] { envoyer(); });
}

// The disk is asked to begin at once, so that little is left to wait for at the end.
void ZipSortie::envoyer() {
  tout_ecrire(descripteur_, envoye_, chemin_);
  ::sync_file_range(descripteur_, 0, 0, SYNC_FILE_RANGE_WRITE);
  empreinte_.ajouter(envoye_);
}

ZipEcrit ZipSortie::terminer() {
  remettre();
  envoi_.get();
  if (::fsync(descripteur_) != 0) lancer_panne(kAction, chemin_, errno);
  a_retirer_ = false;
  return {remis_, empreinte_.terminer()};
}

std::string ZipSortie::octets() const {
  std::string octets(remis_, '\0');
  std::size_t lus = 0;
  while (lus < octets.size()) {
    const ssize_t lu =
        ::pread(descripteur_, octets.data() + lus, octets.size() - lus, static_cast<off_t>(lus));
    if (lu <= 0) lancer_panne("lecture de", "zip", lu < 0 ? errno : EIO);
    lus += static_cast<std::size_t>(lu);
  }
  return octets;
}

}  // namespace finhop::archive
