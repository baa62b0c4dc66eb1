#include "finhop/archive/zip_writer.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <exception>
#include <string_view>
#include <utility>
#include <vector>

#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"

namespace finhop::archive {
namespace {

// 1 January 1980, 00:00:00: the first instant a zip can tell.
constexpr zip_uint16_t kHeureDos = 0;
constexpr zip_uint16_t kJourDos = (1U << 5U) | 1U;
constexpr zip_uint32_t kFichierOrdinaire = 0100644U << 16U;
// What a zip without entries is; libzip writes no file at all then.
constexpr std::string_view kZipVide{"PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22};

std::string raison(zip_error_t* erreur) {
  if (zip_error_system_type(erreur) != ZIP_ET_SYS)
    return fmt::format("libzip répond par l'erreur {}", zip_error_code_zip(erreur));
  const int systeme = zip_error_code_system(erreur);
  return systeme == ENOENT ? "le dossier n'existe pas" : raison_systeme(systeme);
}

[[noreturn]] void echec(const std::filesystem::path& chemin, std::string_view motif) {
  throw Panne(fmt::format("écriture du zip {} : {}", chemin.string(), motif),
              "vérifier le chemin et la place sur ce disque, puis relancer la même commande");
}

// What libzip met, told as such when the disk is full.
[[noreturn]] void echec(const std::filesystem::path& chemin, zip_error_t* erreur) {
  const int systeme = zip_error_system_type(erreur) == ZIP_ET_SYS ? zip_error_code_system(erreur) : 0;
  if (systeme == ENOSPC || systeme == EDQUOT) throw_panne("écriture du zip", chemin, systeme);
  echec(chemin, raison(erreur));
}

// One entry while libzip asks for it.
struct Lecture {
  const ZipEntry* entree;
  std::string octets;
  std::size_t position = 0;
  std::exception_ptr faute;  // kept here, since no exception may cross libzip
};

std::string lire_exactement(const ZipEntry& entree) {
  std::string octets = entree.lire();
  if (octets.size() == entree.taille) return octets;
  throw Panne(fmt::format("{} : {} octets annoncés, {} lus", entree.nom, entree.taille, octets.size()),
              "relancer la même commande ; si l'écart demeure, la base est abîmée");
}

zip_int64_t ouvrir(Lecture& lecture) noexcept {
  try {
    lecture.octets = lire_exactement(*lecture.entree);
    lecture.position = 0;
    return 0;
  } catch (...) {
    lecture.faute = std::current_exception();
    return -1;
  }
}

zip_int64_t donner(Lecture& lecture, void* vers, zip_uint64_t place) noexcept {
  const std::size_t pris = std::min<std::size_t>(place, lecture.octets.size() - lecture.position);
  if (pris > 0) std::memcpy(vers, lecture.octets.data() + lecture.position, pris);
  lecture.position += pris;
  return static_cast<zip_int64_t>(pris);
}

zip_int64_t decrire(const Lecture& lecture, void* vers) noexcept {
  zip_stat_t description;
  zip_stat_init(&description);
  description.size = lecture.entree->taille;
  description.valid |= ZIP_STAT_SIZE;
  std::memcpy(vers, &description, sizeof description);
  return sizeof description;
}

// libzip only learns that the entry failed; write_zip says why.
zip_int64_t dire_erreur(void* vers, zip_uint64_t place) noexcept {
  zip_error_t erreur;
  zip_error_init_with_code(&erreur, ZIP_ER_READ);
  return zip_error_to_data(&erreur, vers, place);
}

zip_int64_t repondre(void* etat, void* donnees, zip_uint64_t place, zip_source_cmd_t demande) noexcept {
  Lecture& lecture = *static_cast<Lecture*>(etat);
  switch (demande) {
    case ZIP_SOURCE_OPEN:
      return ouvrir(lecture);
    case ZIP_SOURCE_READ:
      return donner(lecture, donnees, place);
    case ZIP_SOURCE_CLOSE:
      std::exchange(lecture.octets, {});
      return 0;
    case ZIP_SOURCE_STAT:
      return decrire(lecture, donnees);
    case ZIP_SOURCE_ERROR:
      return dire_erreur(donnees, place);
    case ZIP_SOURCE_FREE:
      return 0;
    case ZIP_SOURCE_SUPPORTS:
      return ZIP_SOURCE_SUPPORTS_READABLE;
    default:
      return -1;
  }
}

// The zip being prepared. libzip writes a neighbour file and renames it in `fermer`; nothing is written
// before.
class Archive {
 public:
  explicit Archive(std::filesystem::path chemin) : chemin_(std::move(chemin)) {
    int code = 0;
    zip_ = zip_open(chemin_.c_str(), ZIP_CREATE | ZIP_EXCL, &code);
    if (zip_ != nullptr) return;
    zip_error_t erreur;
    zip_error_init_with_code(&erreur, code);
    echec(chemin_, &erreur);
  }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() {
    if (zip_ != nullptr) zip_discard(zip_);
  }

  void ajouter(Lecture& lecture) {
    zip_source_t* source = zip_source_function(zip_, repondre, &lecture);
    if (source == nullptr) refuser_entree(lecture);
    const zip_int64_t rang = zip_file_add(zip_, lecture.entree->nom.c_str(), source, ZIP_FL_ENC_GUESS);
    if (rang < 0) {
      zip_source_free(source);
      refuser_entree(lecture);
    }
    if (!fixer(static_cast<zip_uint64_t>(rang))) refuser_entree(lecture);
  }

  // Writes everything; false when libzip gave up, `erreur` then tells why.
  bool fermer() {
    if (zip_close(zip_) != 0) return false;
    zip_ = nullptr;
    return true;
  }
  zip_error_t* erreur() { return zip_get_error(zip_); }

 private:
  bool fixer(zip_uint64_t rang) {
    return zip_set_file_compression(zip_, rang, ZIP_CM_STORE, 0) == 0 &&
           zip_file_set_dostime(zip_, rang, kHeureDos, kJourDos, 0) == 0 &&
           zip_file_set_external_attributes(zip_, rang, 0, ZIP_OPSYS_UNIX, kFichierOrdinaire) == 0;
  }
  [[noreturn]] void refuser_entree(const Lecture& lecture) {
    echec(chemin_, fmt::format("{} : {}", lecture.entree->nom, raison(erreur())));
  }

  std::filesystem::path chemin_;
  zip_t* zip_ = nullptr;
};

void exiger_nom_plat(const std::filesystem::path& chemin, const std::string& nom) {
  const bool imprimable = std::ranges::all_of(nom, [](char c) { return c > ' ' && c <= '~'; });
  if (nom.empty() || !imprimable || nom.find_first_of("/\\") != std::string::npos)
    echec(chemin, fmt::format("« {} » n'est pas un nom d'entrée sans dossier ni accent", nom));
}

void ecrire_entrees(const std::filesystem::path& chemin, std::span<const ZipEntry> entries) {
  std::vector<Lecture> lectures;
  lectures.reserve(entries.size());  // libzip keeps addresses of its elements
  Archive archive(chemin);
  for (const ZipEntry& entree : entries) {
    exiger_nom_plat(chemin, entree.nom);
    archive.ajouter(lectures.emplace_back(Lecture{&entree, {}, 0, nullptr}));
  }
  if (archive.fermer()) return;
  for (const Lecture& lecture : lectures)
    if (lecture.faute) std::rethrow_exception(lecture.faute);
  echec(chemin, archive.erreur());
}

}  // namespace

void write_zip(const std::filesystem::path& chemin, std::span<const ZipEntry> entries) {
  std::error_code ignoree;
  if (std::filesystem::exists(std::filesystem::symlink_status(chemin, ignoree)))
    echec(chemin, "ce nom existe déjà");
  // From here on the name is ours: libzip gives it to a finished file only.
  if (!entries.empty()) ecrire_entrees(chemin, entries);
  try {
    entries.empty() ? write_file_synced(chemin, kZipVide) : sync_path(chemin);
  } catch (...) {
    std::filesystem::remove(chemin, ignoree);
    throw;
  }
}

}  // namespace finhop::archive
