#include "pannes/etat.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <vector>

#include "finhop/base/droits.hpp"
#include "finhop/base/fichier.hpp"

namespace finhop::tests {
namespace {

namespace fs = std::filesystem;
using Connexion = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;

Connexion ouvrir(const fs::path& base) {
  sqlite3* brut = nullptr;
  sqlite3_open(base.c_str(), &brut);
  return {brut, sqlite3_close};
}

std::vector<std::string> lire(const Connexion& base, const std::string& sql) {
  std::vector<std::string> lignes;
  const auto noter = [](void* vers, int, char** valeurs, char**) {
    static_cast<std::vector<std::string>*>(vers)->emplace_back(valeurs[0] ? valeurs[0] : "NULL");
    return 0;
  };
  if (sqlite3_exec(base.get(), sql.c_str(), noter, &lignes, nullptr) != SQLITE_OK)
    throw std::runtime_error(sql + " : " + sqlite3_errmsg(base.get()));
  return lignes;
}

std::string tout(const Connexion& base) {
  std::string texte = "version " + lire(base, "PRAGMA user_version").front() + "\n";
  for (const std::string& sql : lire(base, "SELECT sql FROM sqlite_schema ORDER BY type, name")) texte += sql;
  for (const std::string& table :
       lire(base, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")) {
    std::string colonnes = "''";
    for (const std::string& nom : lire(base, "SELECT name FROM pragma_table_info('" + table + "')"))
      colonnes += " || ' ' || quote(" + nom + ")";
    for (const std::string& ligne : lire(base, "SELECT " + colonnes + " FROM " + table + " ORDER BY 1"))
      texte += "\n" + table + ligne;
  }
  return texte;
}

void copier_base(const fs::path& de, const fs::path& vers) {
  for (const char* suite : {"", "-journal"})
    if (fs::exists(de.string() + suite)) fs::copy_file(de.string() + suite, vers.string() + suite);
}

bool est_la_base(const std::string& nom) {
  return nom == "finhop.db" || nom == "finhop.db-journal";
}

bool est_cache(const std::string& chemin) {
  return chemin.starts_with('.') || chemin.contains("/.");
}

}  // namespace

Etat relever_etat() {
  Etat etat;
  for (const auto& entree : fs::recursive_directory_iterator(".")) {
    const std::string chemin = entree.path().lexically_relative(".").string();
    if (entree.is_regular_file() && !est_la_base(chemin))
      etat.fichiers[chemin] = sha256_du_fichier(entree.path());
  }
  if (fs::exists("finhop.db")) etat.base = base_apres("finhop.db", "");
  if (droits_du_fichier("finhop.db") == Droits::Groupe) etat.base += "\nouverte au groupe";
  return etat;
}

std::string base_apres(const fs::path& base, const std::string& sql) {
  const DossierTemporaire a_part(en_memoire_si_possible());
  copier_base(base, a_part.chemin() / "finhop.db");
  const Connexion copie = ouvrir(a_part.chemin() / "finhop.db");
  lire(copie, sql);
  return tout(copie);
}

std::set<std::string> valeurs(const fs::path& base, const std::string& sql) {
  const std::vector<std::string> lues = lire(ouvrir(base), sql);
  return {lues.begin(), lues.end()};
}

Fichiers visibles(const Fichiers& fichiers) {
  Fichiers visibles = fichiers;
  std::erase_if(visibles, [](const auto& fichier) { return est_cache(fichier.first); });
  return visibles;
}

Modele::Modele() : dossier_(en_memoire_si_possible()) {
  fs::copy(".", dossier_.chemin(), fs::copy_options::recursive);
}

void Modele::remettre() const {
  for (const auto& entree : fs::directory_iterator(".")) fs::remove_all(entree.path());
  fs::copy(dossier_.chemin(), ".", fs::copy_options::recursive);
}

}  // namespace finhop::tests
