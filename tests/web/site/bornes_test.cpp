// What a page leaves out, and says that it does.
#include <catch2/catch.hpp>

#include <filesystem>

#include "web/html_lu.hpp"
#include "web/site/scene.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using Catch::Contains;

TEST_CASE("a table that is longer than a page can be says how many rows its files have besides", "[site]") {
  Navigateur n;
  n.atelier().avance("00001");
  for (int i = 1; i <= 252; ++i)
    n.atelier().sql("INSERT INTO note (avance_id, texte, ajoutee_le, auteur) VALUES (1, 'appeler " +
                    std::to_string(i) + "', '2022-05-01T09:00:00Z', 'test')");
  n.entrer();
  const std::string html = n.page("/notes").texte;
  CHECK(occurrences(html, "<tr><th scope=\"row\"") == 250);
  CHECK_THAT(html, Contains("… et 2\u00A0autres lignes") && Contains("format=csv"));
  CHECK(occurrences(n.page("/notes?format=csv").texte, "\r\n") == 253);
}

TEST_CASE("the copies beside the base are told, and nothing else that lies there", "[site]") {
  Navigateur n;
  const auto base = n.atelier().chemin("finhop.db");
  std::filesystem::copy_file(base, n.atelier().chemin("copie.db"));
  std::filesystem::copy_file(base, n.atelier().chemin(".en cours.db"));
  std::filesystem::create_hard_link(base, n.atelier().chemin("elle-meme.db"));
  std::filesystem::create_directory(n.atelier().chemin("dossier.db"));
  tests::ecrire(n.atelier().chemin("note.txt"), "SQLite format 3, ou presque");
  n.entrer();
  const std::string html = n.page("/copies").texte;
  CHECK_THAT(html, Contains("<th scope=\"row\" class=\"t\">copie.db</th>"));
  CHECK(occurrences(html, "<th scope=\"row\"") == 1);
  CHECK_THAT(html, Contains("aucune copie de la base"));
}
