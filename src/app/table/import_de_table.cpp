#include "app/table/import_de_table.hpp"

#include <cstdint>

#include "app/saisie/a_verifier.hpp"

namespace finhop::app {
namespace {

constexpr std::uintmax_t kLongue = 4'000'000;  // bytes: some thirty thousand dossiers

}  // namespace

void menager_la_memoire(Base& base, const std::filesystem::path& table) {
  std::error_code illisible;  // told when it is read
  const std::uintmax_t taille = std::filesystem::file_size(table, illisible);
  if (!illisible && taille > kLongue) store::ecrire_au_fil(base);
}

void dire_les_remarques(RapportImport& rapport, TableImportee& table) {
  rapport.remarques = table.remarques();
  dire_les_tus(rapport);
  rapport.suites = table.suites_des_remarques();
}

}  // namespace finhop::app
