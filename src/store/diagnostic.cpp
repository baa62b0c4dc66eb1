#include "finhop/store/diagnostic.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <map>
#include <sstream>
#include <utility>

#include "store/requete.hpp"

namespace finhop::store {
namespace {

// Fixed by the migrations, row for row.
constexpr std::array<std::string_view, 3> kPasPermis{"avance_pas", "solde_pas", "lot_pas"};

struct Objet {
  std::string sorte;
  std::string sql;
  friend bool operator==(const Objet&, const Objet&) = default;
};
using Schema = std::map<std::string, Objet>;

Schema lire_schema(Base& base) {
  Schema schema;
  Requete objets(base, "SELECT name, type, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'");
  while (objets.suivante()) schema[objets.texte(0)] = {objets.texte(1), objets.texte_ou_rien(2).value_or("")};
  return schema;
}

std::string nommer(const std::string& nom, const Objet& objet) {
  static const std::map<std::string, std::string_view> kSortes{
      {"table", "la table"}, {"view", "la vue"}, {"index", "l'index"}, {"trigger", "le garde-fou"}};
  const auto sorte = kSortes.find(objet.sorte);
  return fmt::format("{} {}", sorte == kSortes.end() ? objet.sorte : sorte->second, nom);
}

std::string pas_permis(Base& base, std::string_view table) {
  Requete requete(base, Requete::Ephemere{fmt::format("SELECT de, vers FROM {} ORDER BY de, vers", table)});
  std::string pas;
  while (requete.suivante()) pas += requete.texte(0) + " " + requete.texte(1) + "\n";
  return pas;
}

}  // namespace

// SQLite may tell several faults in one row, after a title.
std::vector<std::string> pages_abimees(Base& base) {
  Requete requete(base, "PRAGMA integrity_check(10)");
  std::vector<std::string> fautes;
  while (requete.suivante()) {
    std::istringstream lignes(requete.texte(0));
    for (std::string faute; std::getline(lignes, faute);)
      if (faute != "ok" && !faute.starts_with("***")) fautes.push_back("SQLite dit : " + faute);
  }
  return fautes;
}

std::vector<std::string> liens_rompus(Base& base) {
  Requete requete(base, "PRAGMA foreign_key_check");
  std::vector<std::string> fautes;
  while (requete.suivante())
    fautes.push_back(fmt::format("une ligne de {} renvoie à une ligne de {} qui n'existe pas",
                                 requete.texte(0), requete.texte(2)));
  return fautes;
}

EtatSchema comparer_schema(Base& base) {
  Base neuve = Base::en_memoire();
  const Schema attendu = lire_schema(neuve);
  const Schema trouve = lire_schema(base);
  EtatSchema etat;
  for (const auto& [nom, objet] : attendu) {
    const auto ici = trouve.find(nom);
    if (ici == trouve.end())
      etat.fautes.push_back(nommer(nom, objet) + " manque");
    else if (ici->second != objet)
      etat.fautes.push_back(nommer(nom, objet) + " n'est plus comme finhop l'a fait");
  }
  for (const auto& [nom, objet] : trouve)
    if (!attendu.contains(nom))
      (objet.sorte == "trigger" ? etat.fautes : etat.ajouts)
          .push_back(nommer(nom, objet) + " n'est pas de finhop");
  for (std::string_view table : kPasPermis)
    if (trouve.contains(std::string(table)) && pas_permis(base, table) != pas_permis(neuve, table))
      etat.fautes.push_back(fmt::format("la table {} ne dit plus les mêmes pas permis", table));
  return etat;
}

std::string version_sqlite() {
  return sqlite3_libversion();
}

}  // namespace finhop::store
