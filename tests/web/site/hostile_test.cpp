// What the base holds may have been written by any hand: no page gives it back as markup.
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <map>

#include "finhop/base/fichier.hpp"
#include "finhop/web/routes.hpp"
#include "store/migrations.hpp"
#include "web/html_lu.hpp"
#include "web/site/scene.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;

namespace {

namespace fs = std::filesystem;

// An element, an attribute that closes, a link that acts, letters that turn the line, one that is not printed.
constexpr const char* kPiege =
    "<piege>\"><piege x='\" onerror=piege '</title></td><!--javascript:piege()\xE2\x80\xAE\xE2\x80\x8B\x1B[2J";
constexpr std::size_t kOctetsMax = 100'000'000;

using Noms = std::vector<std::string>;

Noms lire(SQLite::Database& base, const std::string& requete) {
  Noms noms;
  SQLite::Statement lecture(base, requete);
  while (lecture.executeStep()) noms.push_back(lecture.getColumn(0).getString());
  return noms;
}

// The base of the fixture that has something of everything, with nothing that keeps it as it was written.
void batir(const fs::path& chemin) {
  SQLite::Database base(chemin.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  const int version = store::migrations_embarquees().back().version;
  base.exec(lire_fichier(fs::path(FINHOP_TESTS_DIR) / fmt::format("donnees/bases/schema-{}.sql", version),
                         kOctetsMax));
  base.exec(
      "INSERT INTO note (avance_id, texte, rappel, ajoutee_le, auteur) SELECT id, 'note', '2022-05-10', "
      "'2022-05-01T09:00:00Z', 'test' FROM avance");
  base.exec("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = 'trigger'");
}

// How many of the columns of text of that table the schema lets hold it.
std::size_t pieger(const fs::path& chemin, const std::string& table) {
  SQLite::Database base(chemin.string(), SQLite::OPEN_READWRITE);
  std::size_t pris = 0;
  for (const std::string& colonne :
       lire(base, fmt::format("SELECT name FROM pragma_table_info('{}') WHERE type = 'TEXT'", table))) {
    SQLite::Statement ecrire(
        base, fmt::format("UPDATE OR IGNORE {0} SET {1} = ? WHERE {1} IS NOT NULL", table, colonne));
    ecrire.bind(1, kPiege);
    try {
      if (ecrire.exec() > 0) ++pris;
    } catch (const SQLite::Exception&) {
      continue;  // a code, a day, a number: the schema holds no other text there
    }
  }
  return pris;
}

// Each form about something that the base holds, about the first of these.
Noms formulaires_de(SQLite::Database& base) {
  const std::map<std::string_view, std::string> premiers{
      {"{numero}", "SELECT numero_editeur FROM avance LIMIT 1"}, {"{nom}", "SELECT nom FROM lot LIMIT 1"},
      {"{ans}", "SELECT numero_ans FROM logiciel LIMIT 1"},      {"{note}", "SELECT id FROM note LIMIT 1"},
      {"{operation}", "SELECT operation FROM journal LIMIT 1"},  {"{reglage}", "SELECT 'mention'"}};
  Noms cibles;
  for (const LigneDeRoute& route : kRoutes) {
    if (route.methode != Methode::Get || !formulaire_de(route.route)) continue;
    for (const std::string_view segment : segments_de(route.motif))
      if (const auto premier = premiers.find(segment); premier != premiers.end())
        cibles.push_back(lien(route.route, {lire(base, premier->second).at(0)}).cible());
  }
  return cibles;
}

Noms adresses(const fs::path& chemin) {
  SQLite::Database base(chemin.string());
  const Noms lots = lire(base, "SELECT nom FROM lot");
  Noms toutes{"/journal?limite=500", "/dossiers?situation=pret&client=%3Cpiege%3E"};
  for (const LigneDeRoute& route : kRoutes) {
    if (route.methode != Methode::Get || route.role == Role::Ouvert) continue;
    if (!route.motif.contains('{')) toutes.push_back(lien(route.route).cible());
    if (route.route == Route::Regle) toutes.push_back(lien(route.route, {"FMT-06"}).cible());
    for (const std::string& lot : lots)
      if (route.motif == "/lots/{nom}" || route.motif == "/lots/{nom}/bordereau")
        toutes.push_back(lien(route.route, {lot}).cible());
  }
  const Noms formulaires = formulaires_de(base);
  toutes.insert(toutes.end(), formulaires.begin(), formulaires.end());
  for (const std::string& numero : lire(base, "SELECT numero_editeur FROM avance"))
    toutes.push_back(lien(Route::Dossier, {numero}).cible());
  return toutes;
}

// Of all that a page may hold of it: a text, whose every sign that opens or closes something is written otherwise.
void exiger_un_texte(const std::string& cible, const Reponse& reponse) {
  INFO(cible);
  CHECK(reponse.texte.find('\x1B') == std::string::npos);
  if (!reponse.type.starts_with("text/html")) {
    CHECK(champ(reponse, "Content-Disposition").starts_with("attachment;"));
    return;
  }
  for (const char* echappe : {"<piege", "<!--", "\xE2\x80\xAE", "href=\"javascript", "\"><piege"})
    CHECK(reponse.texte.find(echappe) == std::string::npos);
  // Inside a value, or in an address, whose blanks are written otherwise too.
  CHECK(occurrences(balises(reponse.texte), "onerror") ==
        occurrences(balises(reponse.texte), "&quot; onerror") +
            occurrences(balises(reponse.texte), "%20onerror"));
}

}  // namespace

TEST_CASE("whatever text the base holds, no page gives it back as markup", "[site]") {
  Navigateur n;
  const fs::path base = n.atelier().chemin("finhop.db");
  const fs::path modele = n.atelier().chemin("modele.db");
  batir(modele);
  const Noms cibles = adresses(modele);
  const auto tables = [&] {
    SQLite::Database lue(modele.string());
    return lire(lue, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
  }();
  n.entrer();
  std::size_t pieges = 0;
  std::size_t montres = 0;
  for (const std::string& table : tables) {
    const fs::path neuve = n.atelier().chemin("neuve.db");
    fs::copy_file(modele, neuve, fs::copy_options::overwrite_existing);
    const std::size_t pris = pieger(neuve, table);
    if (pris == 0) continue;
    INFO(table);
    pieges += pris;
    fs::rename(neuve, base);
    for (const std::string& cible : cibles) {
      const Reponse reponse = n.page(cible);
      exiger_un_texte(cible, reponse);
      if (reponse.texte.contains("&lt;piege&gt;")) ++montres;
    }
  }
  CHECK(pieges > 30);
  CHECK(montres > 60);
}
