// A file that has no name for others: what a library writes under a path, before it goes where the result goes.
#pragma once

#include <cstdio>
#include <filesystem>
#include <iosfwd>
#include <memory>

namespace finhop::cli {

class FichierSansNom {
 public:
  // Panne when there is no place for it.
  FichierSansNom();
  // Under which this process alone finds it.
  std::filesystem::path chemin() const;
  // All that was written there.
  void verser(std::ostream& sortie) const;

 private:
  struct Fermer {
    void operator()(std::FILE* fichier) const { std::fclose(fichier); }
  };
  std::unique_ptr<std::FILE, Fermer> fichier_;
};

}  // namespace finhop::cli
