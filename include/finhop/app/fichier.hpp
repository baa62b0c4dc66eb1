// A file that comes in, and one that is handed over without being written.
#pragma once

#include <concepts>
#include <filesystem>
#include <string>
#include <utility>

namespace finhop::app {

// Where its bytes are, and the name it was given: that of an upload is not that of its path.
struct Fichier {
  std::filesystem::path chemin;
  std::string nom;

  template <class Chemin>
  requires(std::convertible_to<const Chemin&, std::filesystem::path> && !std::same_as<Chemin, Fichier>)
      Fichier(const Chemin& ou)
      : chemin(ou), nom(chemin.filename().string()) {}
  Fichier(std::filesystem::path ou, std::string donne) : chemin(std::move(ou)), nom(std::move(donne)) {}

  // As messages name it: by its path, unless it was given another name.
  std::string dit() const { return nom == chemin.filename().string() ? chemin.string() : nom; }
};

struct FichierRendu {
  std::string nom;
  std::string octets;
};

}  // namespace finhop::app
