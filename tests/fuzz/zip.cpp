// A zip, in a file that only memory holds: what is listed can be asked for, and no more comes than was asked.
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <string>

#include "finhop/archive/zip_reader.hpp"
#include "fuzz/exiger.hpp"

using namespace finhop;

namespace {

constexpr std::size_t kEntreesLues = 64;
constexpr std::uint64_t kLimite = 100'000;

int fichier_en_memoire() {
  static const int descripteur = ::memfd_create("zip", MFD_CLOEXEC);
  return descripteur;
}

void ecrire(const std::uint8_t* octets, std::size_t taille) {
  const int descripteur = fichier_en_memoire();
  const bool ecrit = ::ftruncate(descripteur, 0) == 0 &&
                     ::pwrite(descripteur, octets, taille, 0) == static_cast<ssize_t>(taille);
  fuzz::exiger(ecrit, "le fichier d'essai s'écrit");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t taille) {
  ecrire(octets, taille);
  archive::ZipReader zip("/proc/self/fd/" + std::to_string(fichier_en_memoire()));
  fuzz::exiger(zip.taille_fichier() == taille, "un zip a la taille de son fichier");
  fuzz::exiger(zip.entrees().size() <= 20'000, "les entrées sont bornées");
  for (std::size_t i = 0; i < std::min(zip.entrees().size(), kEntreesLues); ++i) {
    const auto lu = zip.lire(i, kLimite);
    if (!lu)
      fuzz::exiger(!lu.error().empty(), "une entrée illisible dit pourquoi");
    else if (lu->size() <= kLimite)
      fuzz::exiger(lu->size() == zip.entrees()[i].taille, "une entrée lue a la taille annoncée");
    else
      fuzz::exiger(lu->size() == kLimite + 1, "rien ne sort au-delà de la limite");
  }
  return 0;
}
