#include "cli/contenu_repris.hpp"

#include <sqlite3.h>

#include <memory>
#include <stdexcept>
#include <vector>

namespace finhop::tests {
namespace {

using Lignes = std::vector<std::string>;

// What is never taken back: the history, documents once given, copies once made.
const std::set<std::string> kSansRetour{"autre_document", "changement", "changement_suite", "document",
                                        "journal",        "lecture",    "sauvegarde"};

using Base = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;

Base ouvrir() {
  sqlite3* base = nullptr;
  sqlite3_open("finhop.db", &base);
  return {base, sqlite3_close};
}

std::vector<Lignes> lire(const Base& base, const std::string& sql) {
  std::vector<Lignes> lignes;
  const auto noter = [](void* vers, int n, char** valeurs, char**) {
    Lignes& ligne = static_cast<std::vector<Lignes>*>(vers)->emplace_back();
    for (int i = 0; i < n; ++i) ligne.emplace_back(valeurs[i] ? valeurs[i] : "NULL");
    return 0;
  };
  if (sqlite3_exec(base.get(), sql.c_str(), noter, &lignes, nullptr) != SQLITE_OK)
    throw std::runtime_error(sql + " : " + sqlite3_errmsg(base.get()));
  return lignes;
}

}  // namespace

std::set<std::string> contenu_repris() {
  const Base base = ouvrir();
  std::set<std::string> contenu;
  for (const Lignes& table : lire(base, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
    if (kSansRetour.contains(table[0])) continue;
    std::string valeurs = "'" + table[0] + "'";
    for (const Lignes& colonne : lire(base, "SELECT name FROM pragma_table_info('" + table[0] + "')"))
      valeurs += " || ' ' || quote(" + colonne[0] + ")";
    for (const Lignes& ligne : lire(base, "SELECT " + valeurs + " FROM " + table[0]))
      contenu.insert(ligne[0]);
  }
  return contenu;
}

}  // namespace finhop::tests
