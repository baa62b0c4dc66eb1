// What our sources of libzip answer alike, whether it reads from them or writes to them. Private to `archive`.
#pragma once

#include <zip.h>

#include <cstdint>

namespace finhop::archive {

// ZIP_SOURCE_STAT: the size is all that is told.
zip_int64_t repondre_taille(void* vers, std::uint64_t taille) noexcept;
// ZIP_SOURCE_ERROR: libzip only learns that it failed, `code` being one of its own.
zip_int64_t repondre_erreur(void* vers, zip_uint64_t place, int code) noexcept;
// Where a seek among so many bytes leads, or -1.
zip_int64_t place_demandee(std::uint64_t ici, std::uint64_t taille, void* donnees,
                           zip_uint64_t place) noexcept;

}  // namespace finhop::archive
