// What every answer has, whatever it is the answer to.
#include <catch2/catch.hpp>

#include <filesystem>
#include <regex>
#include <set>

#include "finhop/web/routes.hpp"
#include "web/site/scene.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using Catch::Contains;

namespace {

std::vector<std::string> lisantes(const std::string& valeur) {
  std::vector<std::string> cibles;
  for (const LigneDeRoute& route : kRoutes)
    if (route.methode == Methode::Get) {
      const auto places = std::ranges::count(route.motif, '{');
      cibles.push_back(
          lien(route.route, std::vector<std::string>(static_cast<std::size_t>(places), valeur)).cible());
    }
  return cibles;
}

void exiger_les_entetes(const Reponse& reponse) {
  CHECK(
      champ(reponse, "Content-Security-Policy") ==
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action "
      "'self'; frame-ancestors 'none'; base-uri 'none'");
  CHECK(champ(reponse, "X-Content-Type-Options") == "nosniff");
  CHECK(champ(reponse, "Referrer-Policy") == "same-origin");
  CHECK(champ(reponse, "Cross-Origin-Opener-Policy") == "same-origin");
  CHECK(champ(reponse, "Cross-Origin-Resource-Policy") == "same-origin");
  CHECK(reponse.champs.combien("Cache-Control") == 1);
}

}  // namespace

TEST_CASE("every route is a path of its own, and its link leads back to it", "[site]") {
  std::set<std::pair<Methode, std::string>> vus;
  for (const LigneDeRoute& route : kRoutes) {
    CHECK(vus.emplace(route.methode, std::string(route.motif)).second);
    std::vector<std::string> valeurs;
    std::vector<std::string> segments;
    for (const std::string_view segment : segments_de(route.motif)) {
      const bool place = segment.starts_with('{');
      if (place) valeurs.emplace_back("a/b?c#d%e");
      segments.emplace_back(place ? "a/b?c#d%e" : std::string(segment));
    }
    CHECK(reconnaitre(route, segments).has_value());
    CHECK(lien(route.route, valeurs).cible().starts_with('/'));
    CHECK(lien(route.route, valeurs).cible().find("a/b") == std::string::npos);
    valeurs.emplace_back("de trop");
    CHECK_THROWS_AS(lien(route.route, valeurs), std::logic_error);
  }
  CHECK(lien(Route::Dossier, {"é 1"}, {{"q", "a&b"}}).cible() == "/dossiers/%C3%A9%201?q=a%26b");
  for (const char* hostile : {"", ".", ".."})
    CHECK_THROWS_AS(lien(Route::Dossier, {hostile}), std::logic_error);
}

TEST_CASE("every answer tells the browser to load nothing else, and to keep no page", "[site]") {
  Navigateur n;
  n.atelier().avance("00001");
  n.entrer();
  for (const std::string& cible : lisantes("00001")) {
    INFO(cible);
    exiger_les_entetes(n.page(cible));
    exiger_les_entetes(n.demander({.cible = cible, .hote = "evil.example"}));
    exiger_les_entetes(n.demander({.cible = cible, .compte = 7}));
  }
  CHECK(champ(n.page("/"), "Cache-Control") == "no-store");
  CHECK(champ(n.page("/nulle/part"), "Cache-Control") == "no-store");
  for (const int code : {400, 404, 405, 408, 411, 413, 417, 431, 500, 503, 507, 599}) {
    const Reponse reponse = n.site().refuser(code);
    exiger_les_entetes(reponse);
    CHECK(reponse.code == code);
    CHECK_THAT(reponse.texte, Contains("<h1>"));
  }
}

TEST_CASE("what is asked by GET or HEAD leaves every byte of the base as it was", "[site]") {
  Navigateur n;
  n.atelier().pret("00001");
  n.entrer();
  const std::string avant = n.octets_de_la_base();
  for (const std::string& valeur : {std::string("00001"), std::string("x")})
    for (const std::string& cible : lisantes(valeur)) {
      n.page(cible);
      n.demander({.methode = "HEAD", .cible = cible, .champs = {{"Cookie", n.temoin()}}});
    }
  CHECK(n.octets_de_la_base() == avant);
}

TEST_CASE("an address that is no page is told, and a page asked otherwise tells how", "[site]") {
  Navigateur n;
  n.entrer();
  for (const char* cible :
       {"/nulle", "/dossier", "/dossiers/", "//", "/dossiers/00001/", "/Dossiers/00001", "/ressources/"})
    CHECK(n.page(cible).code == 404);
  const Reponse refusee = n.page("/quitter");
  CHECK(refusee.code == 405);
  CHECK(champ(refusee, "Allow") == "POST");
  Demande postee = n.envoi("/");
  const Reponse autre = n.demander(postee);
  CHECK(autre.code == 405);
  CHECK(champ(autre, "Allow") == "GET, HEAD");
}

TEST_CASE("styles are kept for ever under the name of their digest", "[site]") {
  Navigateur n;
  n.entrer();
  const std::string html = n.page("/").texte;
  const std::regex feuille("href=\"(/ressources/[a-z]+-[0-9a-f]{16}\\.css)\"");
  std::size_t vues = 0;
  for (std::sregex_iterator m(html.begin(), html.end(), feuille), fin; m != fin; ++m, ++vues) {
    const Reponse reponse = n.demander({.cible = (*m)[1]});
    CHECK(reponse.code == 200);
    CHECK(reponse.type == "text/css; charset=utf-8");
    CHECK(champ(reponse, "Cache-Control") == "public, max-age=31536000, immutable");
  }
  CHECK(vues == 3);  // of all pages, of those that are served, of its charts
  CHECK(n.demander({.cible = "/ressources/page.css"}).code == 404);
  CHECK(n.demander({.cible = "/ressources/..%2F..%2Fetc%2Fpasswd"}).code == 404);
}

TEST_CASE("the icon is an image of sixteen points", "[site]") {
  Navigateur n;
  const Reponse icone = n.demander({.cible = "/favicon.ico"});
  CHECK(icone.code == 200);
  CHECK(icone.type == "image/x-icon");
  CHECK(icone.texte.size() == 198);
  CHECK(icone.texte.starts_with(std::string("\0\0\1\0\1\0\x10\x10", 8)));
}

TEST_CASE("the home tells what there is to do, with a link to each dossier and the same as a command",
          "[site]") {
  Navigateur n;
  n.atelier().avance("00001");
  n.atelier().pret("00002");
  n.entrer();
  const Reponse accueil = n.page("/");
  CHECK(accueil.code == 200);
  CHECK(accueil.type == "text/html; charset=utf-8");
  CHECK_THAT(accueil.texte, Contains("<h1>Quoi faire aujourd&#39;hui</h1>"));
  CHECK_THAT(accueil.texte, Contains("<a href=\"/dossiers/00002\">00002</a>"));
  CHECK_THAT(accueil.texte, Contains("finhop a-faire --detail</code>"));
  CHECK(n.page("/dossiers/00002").code == 200);
}

TEST_CASE("a dossier that is not there is a page that says so", "[site]") {
  Navigateur n;
  n.entrer();
  const Reponse reponse = n.page("/dossiers/99999");
  CHECK(reponse.code == 404);
  CHECK_THAT(reponse.texte, Contains("99999"));
}

TEST_CASE("a base that is gone is told with what to do, and the server stays", "[site]") {
  Navigateur n;
  n.entrer();
  std::filesystem::remove(n.atelier().chemin("finhop.db"));
  const Reponse reponse = n.page("/");
  CHECK(reponse.code == 500);
  CHECK_THAT(reponse.texte, Contains("finhop.db"));
  CHECK(n.demander({.cible = "/favicon.ico"}).code == 200);
}

TEST_CASE("values of the base and of the address are escaped in every page", "[site]") {
  Navigateur n;
  n.atelier().avance("00001");
  n.entrer();
  const std::string hostile = "</p><script>alert(1)</script>\" onclick=\"alert(1)";
  n.atelier().sql("UPDATE avance SET client = '" + hostile + "' WHERE numero_editeur = '00001'");
  for (const std::string& cible : lisantes("00001"))
    CHECK_THAT(n.page(cible).texte, !Contains("<script>alert") && !Contains("\" onclick"));
  CHECK_THAT(n.page("/dossiers/00001").texte, Contains("&lt;script&gt;alert(1)"));
  for (const std::string& cible : lisantes(hostile))
    CHECK_THAT(n.page(cible + "?q=%3Cscript%3Ealert").texte,
               !Contains("<script>alert") && !Contains("\" onclick"));
}
