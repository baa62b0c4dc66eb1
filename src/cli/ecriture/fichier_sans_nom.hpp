// A file that has no name for others: what does not fit in memory, what a library writes under a path.
#pragma once

#include <cstdio>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string_view>

namespace finhop::cli {

// Panne when the disk refuses, or there is no place for it.
class FichierSansNom {
 public:
  FichierSansNom();
  // Under which this process alone finds it.
  std::filesystem::path chemin() const;
  void ajouter(std::string_view octets) const;
  // All that was written there, in pieces of any size.
  void relire(const std::function<void(std::string_view)>& voir) const;
  void verser(std::ostream& sortie) const;

 private:
  struct Fermer {
    void operator()(std::FILE* fichier) const { std::fclose(fichier); }
  };
  std::unique_ptr<std::FILE, Fermer> fichier_;
};

}  // namespace finhop::cli
