// Copies of a base, and what it takes to put one in the place of another.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "finhop/store/base.hpp"

namespace finhop::store {

// What a base holds, in numbers and in one digest over every value of every row of every table, but when it
// was copied: a copy tells of itself.
struct Contenu {
  int schema = 0;
  std::int64_t avances = 0;
  std::int64_t soldes = 0;
  std::int64_t documents = 0;
  std::int64_t lots = 0;
  std::int64_t evenements = 0;
  std::string empreinte;
  friend bool operator==(const Contenu&, const Contenu&) = default;
};
Contenu relever_contenu(Base& base);

// Copies every page into a file that is there and empty, by SQLite's backup: other commands read meanwhile, and those
// that write wait. Inside a transaction it is the very state that this transaction reads. The copy is one file, whole
// and synced, whatever the journal mode of the source. Panne when the disk is full.
void copier(Base& base, const std::filesystem::path& vers);

// The files that SQLite keeps beside a base while it is written (-journal, -wal, -shm), those that are there. Beside
// another file of that name they would be applied to it.
std::vector<std::filesystem::path> fichiers_d_ecriture(const std::filesystem::path& base);
constexpr std::string_view kSuffixesEcriture[] = {"-journal", "-wal", "-shm"};
// Whether SQLite takes this name, whatever bears it, for one of those of that base.
bool est_fichier_d_ecriture_de(const std::filesystem::path& base, const std::filesystem::path& chemin);

// Panne when SQLite could not name those files, so that the base could be made and never written again.
void exiger_nom_assez_court(const std::filesystem::path& base);

// True when the file's header says that it is a base of finhop.
bool porte_la_marque(const std::filesystem::path& fichier);

// While it lives, no other process reads or writes this base: SQLite's own locks, all of them, taken on the file
// whatever its content.
class Exclusivite {
 public:
  // Waits for its turn, holding nothing meanwhile; nothing when another process still uses the file at the end. Panne
  // when the file cannot be opened for writing.
  static std::optional<Exclusivite> prendre(const std::filesystem::path& base, const Patience& patience = {});
  Exclusivite(Exclusivite&& autre) noexcept;
  Exclusivite& operator=(Exclusivite&&) = delete;
  ~Exclusivite();

 private:
  explicit Exclusivite(int descripteur) : descripteur_(descripteur) {}
  int descripteur_;
};

}  // namespace finhop::store
