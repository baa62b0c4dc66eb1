// No page is heavy: with its styles and its scripts, each stays under a hundred thousand bytes, lists at their longest.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "finhop/web/routes.hpp"
#include "web/site/scene.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;

namespace {

constexpr std::size_t kAuPlus = 100'000;
constexpr int kDossiers = 60;

// The addresses that follow this mark, up to the quote that ends them.
std::vector<std::string> adresses(const std::string& html, const std::string& marque) {
  std::vector<std::string> adresses;
  for (std::size_t i = html.find(marque); i != std::string::npos; i = html.find(marque, i + 1)) {
    const std::size_t debut = i + marque.size();
    adresses.push_back(html.substr(debut, html.find('"', debut) - debut));
  }
  return adresses;
}

std::size_t poids(Navigateur& n, const Reponse& page) {
  std::size_t octets = page.texte.size();
  std::size_t trouvees = 0;
  for (const char* marque : {"<link rel=\"stylesheet\" href=\"", "<script src=\""})
    for (const std::string& adresse : adresses(page.texte, marque)) {
      const Reponse ressource = n.page(adresse);
      REQUIRE(ressource.code == 200);
      octets += ressource.texte.size();
      ++trouvees;
    }
  CHECK(trouvees >= 2);
  return octets;
}

// Sixty dossiers whose clients have long names, and a lot of those that are ready.
void peupler(Navigateur& n) {
  for (int i = 1; i <= kDossiers; ++i) n.atelier().avance(tests::cinq(i));
  for (int i = 1; i <= 5; ++i) n.atelier().solde(tests::cinq(i));
  for (int i = 1; i <= 5; ++i) n.atelier().pieces(tests::cinq(i));
  n.atelier().sql(
      "UPDATE avance SET client = client || ' – Centre hospitalier intercommunal des Deux-Vallées'");
  n.entrer();
}

}  // namespace

TEST_CASE("each page with its styles and scripts weighs less than a hundred thousand bytes", "[site]") {
  Navigateur n;
  peupler(n);
  n.atelier().exporter();
  std::vector<std::string> cibles{"/dossiers?tri=-montant", "/dossiers?situation=a_completer&client=centre",
                                  "/dossiers/00001", "/dossiers/00040"};
  for (const LigneDeRoute& route : kRoutes)
    if (route.methode == Methode::Get && route.role == Role::Lecture &&
        route.motif.find('{') == std::string_view::npos)
      cibles.emplace_back(route.motif);
  std::size_t pages = 0;
  for (const std::string& cible : cibles) {
    const Reponse page = n.page(cible);
    INFO(cible);
    REQUIRE(page.code == 200);
    if (!page.type.starts_with("text/html")) continue;
    CHECK(poids(n, page) < kAuPlus);
    ++pages;
  }
  CHECK(pages > 15);
}
