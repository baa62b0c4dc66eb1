#include "store/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <tuple>
#include <utility>

#include "store/requete.hpp"

namespace finhop::store {
namespace {

// Fixed by the migrations, row for row.
struct Pas {
  std::string_view table;
  const char* sql;
};
constexpr std::array kPasPermis{
    Pas{"avance_pas", "SELECT * FROM avance_pas ORDER BY de, vers"},
    Pas{"solde_pas", "SELECT * FROM solde_pas ORDER BY de, vers"},
    Pas{"lot_pas", "SELECT * FROM lot_pas ORDER BY de, vers"},
};

struct Objet {
  std::string sorte;
  std::string sql;
  std::string table;
  std::string types;  // of the values that say all this
  friend bool operator==(const Objet&, const Objet&) = default;
};
using Schema = std::map<std::string, Objet>;

// A statement on a bare connection, that of a base still being opened.
template <class Lire>
void parcourir(SQLite::Database& base, const char* sql, Lire lire) {
  SQLite::Statement requete(base, sql);
  while (requete.executeStep()) lire(requete);
}

Schema lire_schema(SQLite::Database& base) {
  Schema schema;
  parcourir(
      base,
      "SELECT name, type, sql, tbl_name, typeof(type) || ' ' || typeof(name) || ' ' || typeof(tbl_name) || ' ' "
      "|| typeof(rootpage) || ' ' || typeof(sql) FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' OR name "
      "GLOB 'sqlite_autoindex_*'",
      [&](SQLite::Statement& r) {
        schema[r.getColumn(0).getString()] = {r.getColumn(1).getString(), r.getColumn(2).getString(),
                                              r.getColumn(3).getString(), r.getColumn(4).getString()};
      });
  return schema;
}

std::string nommer(const std::string& nom, const Objet& objet) {
  static const std::map<std::string, std::string_view> kSortes{
      {"table", "la table"}, {"view", "la vue"}, {"index", "l'index"}, {"trigger", "le garde-fou"}};
  const auto sorte = kSortes.find(objet.sorte);
  return fmt::format("{} {}", sorte == kSortes.end() ? objet.sorte : sorte->second, nom);
}

std::string pas_permis(SQLite::Database& base, const char* sql) {
  std::string pas;
  parcourir(base, sql, [&](SQLite::Statement& r) {
    for (int i = 0; i < r.getColumnCount(); ++i) pas += r.getColumn(i).getString() + " ";
    pas += "\n";
  });
  return pas;
}

void comparer_objets(const Schema& attendu, const Schema& trouve, EtatSchema& etat) {
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
}

using PasPermis = std::map<std::string_view, std::string>;  // by table

PasPermis lire_pas(SQLite::Database& base, const Schema& schema) {
  PasPermis pas;
  for (const auto& [table, sql] : kPasPermis)
    if (schema.contains(std::string(table))) pas[table] = pas_permis(base, sql);
  return pas;
}

// A base as migrations make it.
struct Neuve {
  Schema schema;
  PasPermis pas;
};

Neuve faire_neuve(std::span<const Migration> migrations) {
  const auto connexion = creer_connexion({}, migrations);
  Schema schema = lire_schema(connexion->base);
  PasPermis pas = lire_pas(connexion->base, schema);
  return {std::move(schema), std::move(pas)};
}

// Made once by version: a base is compared when it is restored, upgraded, examined.
const Neuve& neuve_de_finhop(std::size_t version) {
  static std::mutex verrou;
  static std::map<std::size_t, Neuve> faites;
  const std::scoped_lock garde(verrou);
  const auto deja = faites.find(version);
  return deja != faites.end()
             ? deja->second
             : faites.emplace(version, faire_neuve(migrations_embarquees().first(version))).first->second;
}

EtatSchema comparer_a(SQLite::Database& base, const Neuve& neuve) {
  const Schema trouve = lire_schema(base);
  EtatSchema etat;
  comparer_objets(neuve.schema, trouve, etat);
  for (const auto& [table, pas] : lire_pas(base, trouve))
    if (const auto attendu = neuve.pas.find(table); attendu == neuve.pas.end() || pas != attendu->second)
      etat.fautes.push_back(fmt::format("la table {} ne dit plus les mêmes pas permis", table));
  return etat;
}

EtatSchema comparer_a(SQLite::Database& base, std::span<const Migration> migrations) {
  return migrations.data() == migrations_embarquees().data()
             ? comparer_a(base, neuve_de_finhop(migrations.size()))
             : comparer_a(base, faire_neuve(migrations));
}

bool est_meilleur(const EtatSchema& a, const EtatSchema& b) {
  const auto ecarts = [](const EtatSchema& e) { return e.fautes.size() + e.ajouts.size(); };
  return std::pair(ecarts(a), a.fautes.size()) < std::pair(ecarts(b), b.fautes.size());
}

bool est_connue(int version, std::span<const Migration> migrations) {
  return version >= 1 && version <= migrations.back().version;
}

}  // namespace

EtatSchema comparer_schema(SQLite::Database& base, std::span<const Migration> migrations) {
  const int dite = version_du_schema(base);
  const auto jusqu_a = [&](int version) {
    const auto apres =
        std::ranges::find_if(migrations, [&](const Migration& m) { return m.version > version; });
    return comparer_a(base, migrations.first(static_cast<std::size_t>(apres - migrations.begin())));
  };
  int vraie = est_connue(dite, migrations) ? dite : migrations.back().version;
  EtatSchema etat = jusqu_a(vraie);
  const bool conforme = etat.fautes.empty() && etat.ajouts.empty();
  for (int version = migrations.back().version; !conforme && version >= 1; --version)
    if (EtatSchema autre = jusqu_a(version); est_meilleur(autre, etat)) {
      etat = std::move(autre);
      vraie = version;
    }
  if (vraie != dite)
    etat.fautes.push_back(fmt::format(
        "la base se dit au schéma {} (PRAGMA user_version), ses tables sont celles du {}", dite, vraie));
  if (base.execAndGet("PRAGMA application_id").getInt() != kIdentiteApplication)
    etat.fautes.emplace_back("la base ne se dit plus de finhop (PRAGMA application_id)");
  etat.version = vraie;
  return etat;
}

EtatSchema comparer_schema(Base& base) {
  return comparer_schema(base.connexion().base, migrations_embarquees());
}

}  // namespace finhop::store
