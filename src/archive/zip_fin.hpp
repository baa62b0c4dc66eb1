// The end of a zip, found in the last bytes of the file and judged before libzip, whose versions differ on damaged ones:
// some take an end whose comment is cut, some read a table for each end that a comment feigns. Private to `archive`.
#pragma once

#include <cstdint>
#include <expected>
#include <string_view>

#include "archive/zip_source.hpp"

namespace finhop::archive {

inline constexpr std::string_view kPasUnZip = "ce n'est pas un zip, ou il est coupé";
inline constexpr std::string_view kTableAbimee = "sa table des fichiers est abîmée";
inline constexpr std::string_view kTableDemesuree = "sa table des fichiers est démesurée";
inline constexpr std::string_view kPrecede = "un autre zip le précède, ou trop d'octets étrangers";
inline constexpr std::string_view kVolumes = "il est en plusieurs volumes";

struct FinDeZip {
  std::uint64_t debut = 0;  // where the zip begins in the file: what follows is told from there
  std::uint64_t apres = 0;  // where the zip ends, its comment included
  std::uint64_t table = 0;
  std::uint64_t taille_de_table = 0;
};

// Where the zip ends, its comment included: the last end that has its table in front of it decides. Otherwise why the
// zip cannot be used, a phrase whose subject is the zip: it has no such end, that end is cut, it announces more
// files than its table can hold, or all ends together announce tables of more than `table_max` bytes. What the
// table holds is not looked at. A zip that a few bytes of another kind precede uncounted begins after them; another zip
// before it is refused, for it is the one that some would read. What the disk refuses is kept by `source`.
std::expected<FinDeZip, std::string_view> trouver_fin(ZipSource& source, std::uint64_t table_max);

}  // namespace finhop::archive
