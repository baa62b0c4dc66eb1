#include "finhop/archive/zip_writer.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <functional>
#include <future>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/zip_reponses.hpp"
#include "archive/zip_sortie.hpp"
#include "finhop/base/panne.hpp"

namespace finhop::archive {
namespace {

// 1 January 1980, 00:00:00: the first instant a zip can tell.
constexpr zip_uint16_t kHeureDos = 0;
constexpr zip_uint16_t kJourDos = (1U << 5U) | 1U;
constexpr zip_uint32_t kFichierOrdinaire = 0100644U << 16U;
// What a zip without entries is; libzip writes no file at all then.
constexpr std::string_view kZipVide{"PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22};

[[noreturn]] void echec(const std::filesystem::path& chemin, std::string_view motif) {
  throw Panne(fmt::format("écriture de {} : {}", chemin.string(), motif),
              puis_recommencer("vérifier le chemin et la place sur ce disque"));
}

// What is no fault of the disk: libzip itself gave up.
[[noreturn]] void echec(const std::filesystem::path& chemin, zip_error_t* erreur) {
  echec(chemin, fmt::format("libzip répond par l'erreur {}", zip_error_code_zip(erreur)));
}

std::string lire_exactement(const ZipEntry& entree) {
  std::string octets = entree.lire();
  if (octets.size() == entree.taille) return octets;
  throw Panne(fmt::format("{} : {} octets annoncés, {} lus", entree.nom, entree.taille, octets.size()),
              puis_recommencer("si l'écart demeure, la base est abîmée"));
}

// Reads the entries in their order, each while the one before is packed.
class LectureAnticipee {
 public:
  explicit LectureAnticipee(std::span<const ZipEntry> entrees) : reste_(entrees) { anticiper(); }

  std::string suivante() {
    std::string octets = prochaine_.get();
    anticiper();
    return octets;
  }

 private:
  void anticiper() {
    if (reste_.empty()) return;
    prochaine_ = std::async(std::launch::async, lire_exactement, std::cref(reste_.front()));
    reste_ = reste_.subspan(1);
  }

  std::span<const ZipEntry> reste_;
  std::future<std::string> prochaine_;
};

// One entry while libzip asks for it, which it does in the order they were added.
struct Lecture {
  const ZipEntry* entree;
  LectureAnticipee* source;
  std::string octets;
  std::size_t position = 0;
  std::exception_ptr faute;  // kept here, since no exception may cross libzip
};

zip_int64_t ouvrir(Lecture& lecture) noexcept {
  try {
    lecture.octets = lecture.source->suivante();
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
      return repondre_taille(donnees, lecture.entree->taille);
    case ZIP_SOURCE_ERROR:
      return repondre_erreur(donnees, place, ZIP_ER_READ);  // ecrire_zip says why
    case ZIP_SOURCE_FREE:
      return 0;
    case ZIP_SOURCE_SUPPORTS:
      return ZIP_SOURCE_SUPPORTS_READABLE;
    default:
      return -1;
  }
}

// The zip being prepared: nothing is read nor written before `fermer`.
class Archive {
 public:
  explicit Archive(const std::filesystem::path& chemin, ZipSortie& sortie) : chemin_(chemin) {
    zip_error_t erreur;
    zip_error_init(&erreur);
    zip_source_t* source = sortie.offrir(&erreur);
    if (source != nullptr) zip_ = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &erreur);
    if (zip_ != nullptr) return;
    if (source != nullptr) zip_source_free(source);
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

  // Reads and writes everything; false when libzip gave up, `erreur` then tells why.
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
    echec(chemin_, fmt::format("{} : libzip répond par l'erreur {}", lecture.entree->nom,
                               zip_error_code_zip(erreur())));
  }

  const std::filesystem::path& chemin_;
  zip_t* zip_ = nullptr;
};

void exiger_nom_plat(const std::filesystem::path& chemin, const std::string& nom) {
  const bool imprimable = std::ranges::all_of(nom, [](char c) { return c > ' ' && c <= '~'; });
  if (nom.empty() || !imprimable || nom.find_first_of("/\\") != std::string::npos)
    echec(chemin, fmt::format("« {} » n'est pas un nom d'entrée sans dossier ni accent", nom));
}

void ecrire_entrees(const std::filesystem::path& chemin, std::span<const ZipEntry> entries,
                    ZipSortie& sortie) {
  LectureAnticipee source(entries);
  std::vector<Lecture> lectures;
  lectures.reserve(entries.size());  // libzip keeps addresses of its elements
  Archive archive(chemin, sortie);
  for (const ZipEntry& entree : entries)
    archive.ajouter(lectures.emplace_back(Lecture{&entree, &source, {}, 0, nullptr}));
  if (archive.fermer()) return;
  for (const Lecture& lecture : lectures)
    if (lecture.faute) std::rethrow_exception(lecture.faute);
  sortie.exiger_disque();
  echec(chemin, archive.erreur());
}

}  // namespace

namespace {

ZipEcrit ecrire_dans(ZipSortie& sortie, const std::filesystem::path& chemin,
                     std::span<const ZipEntry> entries) {
  entries.empty() ? sortie.ecrire(kZipVide) : ecrire_entrees(chemin, entries, sortie);
  return sortie.terminer();
}

void exiger_noms_plats(const std::filesystem::path& chemin, std::span<const ZipEntry> entries) {
  for (const ZipEntry& entree : entries) exiger_nom_plat(chemin, entree.nom);
}

}  // namespace

ZipEcrit ecrire_zip(const std::filesystem::path& chemin, std::span<const ZipEntry> entries) {
  exiger_noms_plats(chemin, entries);
  ZipSortie sortie(chemin);
  return ecrire_dans(sortie, chemin, entries);
}

ZipEcrit ecrire_zip(int descripteur, const std::filesystem::path& nom, std::span<const ZipEntry> entries) {
  exiger_noms_plats(nom, entries);
  ZipSortie sortie(descripteur, nom);
  return ecrire_dans(sortie, nom, entries);
}

std::string composer_zip(std::span<const ZipEntry> entries) {
  const std::filesystem::path sans_nom = "zip";
  exiger_noms_plats(sans_nom, entries);
  ZipSortie sortie;
  ecrire_dans(sortie, sans_nom, entries);
  return sortie.octets();
}

}  // namespace finhop::archive
