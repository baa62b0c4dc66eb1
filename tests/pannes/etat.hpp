// All that finhop keeps, as values to be compared: the rows of the base and the files of the folder it works in.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "base/dossier_temporaire.hpp"

namespace finhop::tests {

using Fichiers = std::map<std::string, std::string>;  // path below the folder, digest

struct Etat {
  std::string base;   // every row of every table, the schema and its version; empty when there is no base
  Fichiers fichiers;  // but for the base and its journal
};

// Of the current directory. The base is read in a copy, so that what a dead command left of it stays for the next one.
Etat relever_etat();
// Every row of that base once `sql` is done in a copy of it.
std::string base_apres(const std::filesystem::path& base, const std::string& sql);
// One column of a query.
std::set<std::string> valeurs(const std::filesystem::path& base, const std::string& sql);
// Without the hidden files, and those in hidden folders.
Fichiers visibles(const Fichiers& fichiers);

// What the current directory held when this was made, to be put back as often as needed.
class Modele {
 public:
  Modele();
  void remettre() const;
  const std::filesystem::path& chemin() const { return dossier_.chemin(); }

 private:
  DossierTemporaire dossier_;
};

}  // namespace finhop::tests
