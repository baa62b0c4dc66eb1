#include "finhop/store/valeurs_brutes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "store/connexion.hpp"
#include "store/tables.hpp"

namespace finhop::store {
namespace {

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
  const std::vector<std::string> presentes = tables_de(base);
  for (const std::string& table : tables_de(modele)) {
    if (std::ranges::find(presentes, table) == presentes.end()) continue;
    const std::vector<std::string> connues = colonnes_de(modele, table);
    std::vector<std::string> colonnes = colonnes_de(base, table);
    std::erase_if(colonnes,
                  [&](const std::string& nom) { return std::ranges::find(connues, nom) == connues.end(); });
    if (!colonnes.empty()) parcourir(base, table, colonnes, rangees_au_plus, parcours);
  }
}

}  // namespace finhop::store
