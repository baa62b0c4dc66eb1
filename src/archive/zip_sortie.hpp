// The new file where libzip writes a zip. libzip packs in memory, and only ever goes back to complete the header of the
// entry at hand; what is complete is written, and digested, in another thread. Private to `archive`.
#pragma once

#include <zip.h>

#include <cstdint>
#include <exception>
#include <filesystem>
#include <future>
#include <string>
#include <string_view>

#include "finhop/archive/zip_writer.hpp"
#include "finhop/base/digest.hpp"

namespace finhop::archive {

class ZipSortie {
 public:
  // Panne when something bears this name, or the disk refuses.
  explicit ZipSortie(std::filesystem::path chemin);
  // One that is open already, at its beginning; messages call it `nom`.
  ZipSortie(int descripteur, std::filesystem::path nom);
  // A file that has no name and no disk, for `octets`.
  ZipSortie();
  ZipSortie(const ZipSortie&) = delete;
  ZipSortie& operator=(const ZipSortie&) = delete;
  // Removes the file when `terminer` did not give it.
  ~ZipSortie();

  // What libzip is given; it must not outlive this object. Null when memory lacks.
  zip_source_t* offrir(zip_error_t* erreur);
  // Throws again what stopped the writing, which libzip only knows to have failed.
  void exiger_disque() const;
  void ecrire(std::string_view octets);
  // Waits until the whole file is on the disk. Panne when it cannot be.
  ZipEcrit terminer();
  // All that was written, once it is finished.
  std::string octets() const;

 private:
  static zip_int64_t repondre(void* etat, void* donnees, zip_uint64_t place,
                              zip_source_cmd_t demande) noexcept;
  zip_int64_t prendre(const void* donnees, zip_uint64_t nombre) noexcept;
  zip_int64_t aller(void* donnees, zip_uint64_t place) noexcept;
  std::uint64_t fin() const { return remis_ + en_cours_.size(); }
  void remettre();
  void envoyer();

  std::filesystem::path chemin_;  // empty when there is none
  bool a_retirer_ = false;        // it was made here, and is not whole
  int descripteur_;
  std::uint64_t position_ = 0;
  std::uint64_t remis_ = 0;  // where `en_cours_` begins
  std::string en_cours_;     // may still change
  std::string envoye_;       // the other thread's, until `envoi_` is ready
  std::future<void> envoi_;
  Sha256 empreinte_;
  std::exception_ptr faute_;
};

}  // namespace finhop::archive
