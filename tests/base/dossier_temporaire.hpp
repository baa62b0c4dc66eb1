// A folder of a test's own, removed in the end with all it holds.
#pragma once

#include <filesystem>

namespace finhop::tests {

// Where much is written and synced: in memory when the system has such a place, and room there, for nothing there outlives
// its process.
std::filesystem::path en_memoire_si_possible();

class DossierTemporaire {
 public:
  explicit DossierTemporaire(const std::filesystem::path& parent = std::filesystem::temp_directory_path());
  ~DossierTemporaire();
  DossierTemporaire(const DossierTemporaire&) = delete;
  DossierTemporaire& operator=(const DossierTemporaire&) = delete;
  const std::filesystem::path& chemin() const { return chemin_; }
  std::filesystem::path operator/(const std::filesystem::path& nom) const { return chemin_ / nom; }

 private:
  std::filesystem::path chemin_;
};

}  // namespace finhop::tests
