#include "archive/zip_reponses.hpp"

#include <cstring>

namespace finhop::archive {

zip_int64_t repondre_taille(void* vers, std::uint64_t taille) noexcept {
  zip_stat_t description;
  zip_stat_init(&description);
  description.size = taille;
  description.valid |= ZIP_STAT_SIZE;
  std::memcpy(vers, &description, sizeof description);
  return sizeof description;
}

zip_int64_t repondre_erreur(void* vers, zip_uint64_t place, int code) noexcept {
  zip_error_t erreur;
  zip_error_init_with_code(&erreur, code);
  return zip_error_to_data(&erreur, vers, place);
}

zip_int64_t place_demandee(std::uint64_t ici, std::uint64_t taille, void* donnees,
                           zip_uint64_t place) noexcept {
  zip_error_t erreur;
  zip_error_init(&erreur);
  const zip_int64_t vers = zip_source_seek_compute_offset(ici, taille, donnees, place, &erreur);
  zip_error_fini(&erreur);
  return vers;
}

}  // namespace finhop::archive
