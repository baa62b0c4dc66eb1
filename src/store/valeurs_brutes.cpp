#include "finhop/store/valeurs_brutes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "store/connexion.hpp"

namespace finhop::store {
namespace {

std::vector<std::string> textes(Base& base, const char* sql) {
  SQLite::Statement requete(base.connexion().base, sql);
  std::vector<std::string> lus;
  while (requete.executeStep()) lus.push_back(requete.getColumn(0).getString());
  return lus;
}

constexpr const char* kTables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";

std::vector<std::string> colonnes_de(Base& base, const std::string& table) {
  SQLite::Statement requete(base.connexion().base, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
  requete.bind(1, table);
  std::vector<std::string> colonnes;
  while (requete.executeStep()) colonnes.push_back(requete.getColumn(0).getString());
  return colonnes;
}

ValeurBrute valeur(const SQLite::Column& colonne) {
  if (colonne.isNull()) return {};
  if (colonne.isInteger()) return colonne.getInt64();
  if (colonne.isFloat()) return colonne.getDouble();
  if (colonne.isText()) return colonne.getString();
  return NombreDOctets{static_cast<std::size_t>(colonne.getBytes())};
}

void parcourir(Base& base, const std::string& table, const std::vector<std::string>& colonnes,
               std::size_t rangees_au_plus, ParcoursDesTables& parcours) {
  // Names of this program's own schema: none comes from the base.
  SQLite::Statement compte(base.connexion().base, fmt::format("SELECT count(*) FROM \"{}\"", table));
  compte.executeStep();
  parcours.table(table, colonnes, compte.getColumn(0).getInt64());
  SQLite::Statement requete(base.connexion().base, fmt::format("SELECT \"{}\" FROM \"{}\" LIMIT ?",
                                                               fmt::join(colonnes, "\", \""), table));
  requete.bind(1, static_cast<std::int64_t>(rangees_au_plus));
  while (requete.executeStep()) {
    std::vector<ValeurBrute> valeurs;
    for (int i = 0; i < static_cast<int>(colonnes.size()); ++i)
      valeurs.push_back(valeur(requete.getColumn(i)));
    parcours.rangee(valeurs);
  }
}

}  // namespace

void parcourir_les_tables(Base& base, std::size_t rangees_au_plus, ParcoursDesTables& parcours) {
  Base modele = Base::en_memoire();
  const std::vector<std::string> presentes = textes(base, kTables);
  for (const std::string& table : textes(modele, kTables)) {
    if (std::ranges::find(presentes, table) == presentes.end()) continue;
    const std::vector<std::string> connues = colonnes_de(modele, table);
    std::vector<std::string> colonnes = colonnes_de(base, table);
    std::erase_if(colonnes,
                  [&](const std::string& nom) { return std::ranges::find(connues, nom) == connues.end(); });
    if (!colonnes.empty()) parcourir(base, table, colonnes, rangees_au_plus, parcours);
  }
}

}  // namespace finhop::store
