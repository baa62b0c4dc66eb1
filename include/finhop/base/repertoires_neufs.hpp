// Folders made for what is about to be written in them.
#pragma once

#include <filesystem>
#include <vector>

namespace finhop {

class RepertoiresNeufs {
 public:
  // Makes the folder and those above it that are missing, as droits.hpp says, each name on the disk. Panne when one cannot be.
  explicit RepertoiresNeufs(const std::filesystem::path& repertoire);
  // Those it made and that are empty go away again, unless they are kept.
  ~RepertoiresNeufs();
  RepertoiresNeufs(const RepertoiresNeufs&) = delete;
  RepertoiresNeufs& operator=(const RepertoiresNeufs&) = delete;
  void garder() { faits_.clear(); }

 private:
  RepertoiresNeufs() = default;
  void faire(const std::filesystem::path& repertoire);

  std::vector<std::filesystem::path> faits_;  // from the one above all
};

}  // namespace finhop
