// A regular file as libzip reads it: opened once, never written, and with a ceiling on the bytes that may be
// read. Private to `archive`.
#pragma once

#include <zip.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace finhop::archive {

class ZipSource {
 public:
  // Panne when the file is missing, is no regular file or is refused by the system. Never waits for a FIFO.
  explicit ZipSource(std::filesystem::path chemin);
  ZipSource(const ZipSource&) = delete;
  ZipSource& operator=(const ZipSource&) = delete;
  ~ZipSource();

  std::uint64_t taille() const { return taille_; }
  // From now on the file begins and ends there, which is not past its end.
  void borner(std::uint64_t debut, std::uint64_t fin) {
    debut_ += debut;
    taille_ = fin - debut;
  }
  // From now on so many bytes may be read, no more.
  void allouer(std::uint64_t octets) { reste_ = octets; }
  // The bytes from there on: fewer when the file ends before, when the disk fails, or when they are not allowed.
  std::string octets(std::uint64_t place, std::uint64_t nombre);
  // Whether libzip asked for more than it was allowed.
  bool depassee() const { return depassee_; }
  // Panne when the system refused a reading: libzip only knows that the bytes did not come.
  void exiger_disque() const;
  // What libzip is given; it must not outlive this object. Null when memory lacks.
  zip_source_t* offrir(zip_error_t* erreur);

 private:
  static zip_int64_t repondre(void* etat, void* donnees, zip_uint64_t place,
                              zip_source_cmd_t demande) noexcept;
  zip_int64_t lire(void* vers, zip_uint64_t place) noexcept;
  zip_int64_t aller(void* donnees, zip_uint64_t place) noexcept;

  std::filesystem::path chemin_;
  int descripteur_;
  std::uint64_t debut_ = 0;  // in the file; places are told from there
  std::uint64_t taille_ = 0;
  std::uint64_t position_ = 0;
  std::uint64_t reste_ = 0;
  bool depassee_ = false;
  int faute_ = 0;  // errno of the reading that failed
};

}  // namespace finhop::archive
