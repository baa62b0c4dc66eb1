// A folder that appears whole or not at all: filled under a hidden name beside its place, then renamed in.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "finhop/base/ebauche.hpp"

namespace finhop::app {

class RepertoireProvisoire {
 public:
  // Makes `<sortie>/.<nom>.partiel-<n>`.
  RepertoireProvisoire(const std::filesystem::path& sortie, const std::string& nom);
  // Leaves nothing behind when it was not published.
  ~RepertoireProvisoire();
  RepertoireProvisoire(RepertoireProvisoire&& autre) noexcept;
  RepertoireProvisoire& operator=(RepertoireProvisoire&&) = delete;

  const std::filesystem::path& chemin() const { return chemin_; }
  const std::filesystem::path& definitif() const { return definitif_; }
  // Waits until all is on the disk, then gives the folder its name. Panne when that name is taken.
  void publier();
  bool est_publie() const;

 private:
  std::filesystem::path definitif_;
  std::filesystem::path chemin_;  // empty once published or moved from
  std::optional<Verrou> verrou_;  // says that it is being filled
};

// What interrupted commands left in this folder under a provisional name, files and folders, sorted.
std::vector<std::filesystem::path> restes(const std::filesystem::path& repertoire);
// Removes what interrupted exports left below `sortie`, of the lots that `a_effacer` names; never what a living command
// is filling. As below.
void effacer_restes_anciens(const std::filesystem::path& sortie,
                            const std::function<bool(const std::string& nom)>& a_effacer);
// Removes what interrupted commands left of the lot's folder. The caller holds the base's write transaction,
// under which alone a folder of that name is published.
void effacer_restes(const std::filesystem::path& sortie, const std::string& nom);
// Whether a living command is about to publish the lot's folder.
bool est_en_cours(const std::filesystem::path& sortie, const std::string& nom);

}  // namespace finhop::app
