// Writes reproducible zips (D2): flat ASCII names, entries in the order given, stored, no encryption, a fixed
// time. The same entries give the same bytes on any machine, in any time zone.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

namespace finhop::archive {

struct ZipEntry {
  std::string nom;
  std::uint64_t taille = 0;           // bytes that `lire` will give; anything else is a Panne
  std::function<std::string()> lire;  // called once, when the entry is written, and freed right after: an
                                      // exception it throws comes out of write_zip unchanged
};

// Writes `chemin`, which must not exist, and waits until it is on the disk. Holds one entry's bytes at a
// time. Panne when the disk refuses; nothing is left at `chemin` then.
void write_zip(const std::filesystem::path& chemin, std::span<const ZipEntry> entries);

}  // namespace finhop::archive
