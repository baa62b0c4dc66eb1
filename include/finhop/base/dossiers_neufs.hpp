// Folders made for what is about to be written in them.
#pragma once

#include <filesystem>
#include <vector>

namespace finhop {

class DossiersNeufs {
 public:
  // Makes the folder and those above it that are missing, mode 0700, each name on the disk. Panne when one cannot be.
  explicit DossiersNeufs(const std::filesystem::path& dossier);
  // Those it made and that are empty go away again, unless they are kept.
  ~DossiersNeufs();
  DossiersNeufs(const DossiersNeufs&) = delete;
  DossiersNeufs& operator=(const DossiersNeufs&) = delete;
  void garder() { faits_.clear(); }

 private:
  DossiersNeufs() = default;
  void faire(const std::filesystem::path& dossier);

  std::vector<std::filesystem::path> faits_;  // from the one above all
};

}  // namespace finhop
