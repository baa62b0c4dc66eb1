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
  std::function<std::string()> lire;  // called once and in the order of the entries, in another thread, while
      // the entry before is written; an exception it throws comes out unchanged
};

struct ZipEcrit {
  std::uint64_t taille = 0;  // bytes
  std::string sha256;        // in lower-case hexadecimal
};

// Writes `chemin`, which must not exist, and waits until it is on the disk. Reading, packing, and writing with its
// digest go on side by side: at most four entries' bytes are held. Panne when the disk refuses; nothing is left at
// `chemin` then.
ZipEcrit ecrire_zip(const std::filesystem::path& chemin, std::span<const ZipEntry> entries);

// The same in a file that is open and empty, which stays open; `nom`: how messages call it. What it holds when the disk
// refuses is no zip.
ZipEcrit ecrire_zip(int descripteur, const std::filesystem::path& nom, std::span<const ZipEntry> entries);

// The same zip, handed over without any file.
std::string composer_zip(std::span<const ZipEntry> entries);

}  // namespace finhop::archive
