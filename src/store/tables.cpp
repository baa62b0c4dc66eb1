#include "store/tables.hpp"

#include "store/requete.hpp"

namespace finhop::store {
namespace {

std::vector<std::string> noms(Requete& requete) {
  std::vector<std::string> lus;
  while (requete.suivante()) lus.push_back(requete.texte(0));
  return lus;
}

}  // namespace

std::vector<std::string> tables_de(Base& base) {
  Requete requete(base, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  return noms(requete);
}

std::vector<std::string> colonnes_de(Base& base, const std::string& table) {
  Requete requete(base, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
  return noms(requete.lier(table));
}

std::string nom_sql(const std::string& nom) {
  std::string cite = "\"";
  for (const char c : nom) cite += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cite + "\"";
}

}  // namespace finhop::store
