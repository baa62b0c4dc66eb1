// A file that appears whole or not at all: filled under a hidden name beside its place, then renamed in.
#pragma once

#include <filesystem>

namespace finhop::app {

class FichierProvisoire {
 public:
  // Makes an empty `.<name>.partiel-<n>` in the same folder, which must be there.
  explicit FichierProvisoire(std::filesystem::path definitif);
  // Leaves nothing behind when it was not published.
  ~FichierProvisoire();
  FichierProvisoire(const FichierProvisoire&) = delete;
  FichierProvisoire& operator=(const FichierProvisoire&) = delete;

  const std::filesystem::path& chemin() const { return chemin_; }
  // Waits until all is on the disk, then gives the file its name. Panne when that name is taken.
  void publier();
  // The same over a file of that name.
  void remplacer();

 private:
  std::filesystem::path definitif_;
  std::filesystem::path chemin_;
};

}  // namespace finhop::app
