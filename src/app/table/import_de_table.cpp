#include "app/table/import_de_table.hpp"

#include <cstdint>

#include "app/saisie/a_verifier.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/format/classeur_reader.hpp"

namespace finhop::app {
namespace {

// Bytes: some thirty thousand dossiers, as a text and as a workbook, which is compressed.
constexpr std::uintmax_t kLongue = 4'000'000;
constexpr std::uintmax_t kLongueEnClasseur = 500'000;

bool est_un_classeur(const std::filesystem::path& table) {
  constexpr std::uint64_t kTete = 8;
  return format::est_un_classeur(lire_fichier(table, kTete));
}

}  // namespace

void menager_la_memoire(Base& base, const std::filesystem::path& table) {
  std::error_code illisible;  // told when it is read
  const std::uintmax_t taille = std::filesystem::file_size(table, illisible);
  if (illisible || taille <= kLongueEnClasseur) return;
  if (taille > kLongue || est_un_classeur(table)) store::ecrire_au_fil(base);
}

void dire_les_remarques(RapportImport& rapport, TableImportee& table) {
  rapport.remarques = table.remarques();
  dire_les_tus(rapport);
  rapport.suites = table.suites_des_remarques();
}

}  // namespace finhop::app
