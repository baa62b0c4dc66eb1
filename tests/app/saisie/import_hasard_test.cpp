#include <algorithm>
#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "app/saisie/table_hasard.hpp"
#include "cli/scene.hpp"
#include "finhop/app/avance/importer.hpp"
#include "finhop/app/saisie/imports.hpp"
#include "finhop/app/solde/importer.hpp"
#include "finhop/store/dossiers.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

using Contenu = std::vector<std::pair<domain::Avance, std::optional<domain::Solde>>>;

std::string fautes(const app::IssueImport& issue) {
  std::string texte;
  if (!issue)
    for (const app::FauteTable& f : issue.error().fautes)
      texte += std::to_string(f.ligne) + " " + f.refus.message + "\n";
  return texte;
}

Contenu apres_import(const std::string& avances, const std::string& soldes) {
  Atelier atelier;
  ecrire(atelier.chemin("a.csv"), avances);
  ecrire(atelier.chemin("s.csv"), soldes);
  const auto a = app::importer_avances(atelier.base(), atelier.contexte(), atelier.chemin("a.csv"),
                                       app::DejaLa::Refuser);
  CHECK(fautes(a) == "");
  const auto s =
      app::importer_soldes(atelier.base(), atelier.contexte(), atelier.chemin("s.csv"), app::DejaLa::Refuser);
  CHECK(fautes(s) == "");
  Contenu contenu;
  store::parcourir_dossiers(atelier.base(), {}, [&](const domain::Dossier& d) {
    contenu.emplace_back(d.avance, d.solde);
    return store::Poursuite::Continuer;
  });
  return contenu;
}

}  // namespace

TEST_CASE("A table of valid dossiers imports to the same content in any of the accepted forms", "[long]") {
  for (std::uint64_t graine = 1; graine <= 30; ++graine) {
    Hasard hasard(graine);
    const Table avances = avances_au_hasard(hasard, 12);
    const Table soldes = soldes_au_hasard(hasard, avances);
    const std::string forme_a = forme_au_hasard(hasard, avances);
    const std::string forme_s = forme_au_hasard(hasard, soldes);
    INFO("graine " << graine << "\n" << forme_a << "\n" << forme_s);
    const Contenu simple = apres_import(forme_simple(avances), forme_simple(soldes));
    REQUIRE(simple.size() == avances.lignes.size());
    CHECK((apres_import(forme_a, forme_s) == simple));
  }
}

TEST_CASE("What lister writes as CSV imports into another base with the same avances") {
  Hasard hasard(7);
  Atelier atelier;
  ecrire(atelier.chemin("a.csv"), forme_simple(avances_au_hasard(hasard, 60)));
  REQUIRE(app::importer_avances(atelier.base(), atelier.contexte(), atelier.chemin("a.csv"),
                                app::DejaLa::Refuser));
  Scene scene;
  const std::string base = atelier.chemin("finhop.db").string();
  const Passage liste = scene.lancer("finhop --base " + base + " lister --format csv");
  REQUIRE(liste.code == 0);
  ecrire("liste.csv", liste.sortie);
  scene.arranger("base logiciel");
  CHECK(scene.lancer("finhop avance importer liste.csv").code == 0);
  CHECK(scene.lancer("finhop lister --format csv").sortie == liste.sortie);
}

namespace {

// One trouble in a sound table, by its line.
std::string avec_un_trouble(Hasard& h, Table table, std::size_t rang) {
  std::vector<std::string>& ligne = table.lignes[rang];
  switch (h.sous(8)) {
    case 0:
      table.lignes.insert(table.lignes.begin() + static_cast<std::ptrdiff_t>(rang),
                          {"Total", "", "1234567890", "", "", "99,00", "", "", "", ""});
      break;
    case 1:
      table.lignes.insert(table.lignes.begin() + static_cast<std::ptrdiff_t>(rang), table.entetes);
      break;
    case 2:
      ligne[4] = "05/15/2022";
      break;
    case 3:
      ligne[3] = "H\u200Bôpital";
      break;
    case 4:
      ligne[3] = "HÃ´pital";
      break;
    case 5:
      ligne[0] = "mai-22";
      break;
    case 6:
      ligne[5] = "néant";
      break;
    default:
      ligne[6] = "999999991 ou 999999992";
  }
  return forme_simple(table);
}

}  // namespace

TEST_CASE("One seeded trouble refuses the whole table, and tells its line", "[long]") {
  for (std::uint64_t graine = 1; graine <= 40; ++graine) {
    Hasard hasard(graine);
    const Table table = avances_au_hasard(hasard, 9);
    const std::size_t rang = hasard.sous(9);
    const std::string texte = avec_un_trouble(hasard, table, rang);
    INFO("graine " << graine << "\n" << texte);
    Atelier atelier;
    const std::string avant = atelier.contenu();
    ecrire(atelier.chemin("a.csv"), texte);
    const auto issue = app::importer_avances(atelier.base(), atelier.contexte(), atelier.chemin("a.csv"),
                                             app::DejaLa::Refuser);
    REQUIRE_FALSE(issue);
    CHECK(issue.error().fautes.front().ligne == rang + 2);
    CHECK(atelier.contenu() == avant);
  }
}

TEST_CASE("What a simulated import tells is what the import stores") {
  for (std::uint64_t graine = 1; graine <= 15; ++graine) {
    Hasard hasard(graine);
    const Table table = avances_au_hasard(hasard, 9);
    Atelier atelier;
    ecrire(atelier.chemin("a.csv"), forme_au_hasard(hasard, table));
    const auto lire = [&](app::Mode mode) {
      return app::importer_avances(atelier.base(), atelier.contexte(mode), atelier.chemin("a.csv"),
                                   app::DejaLa::Refuser);
    };
    const auto simule = lire(app::Mode::Simuler);
    const auto fait = lire(app::Mode::Ecrire);
    INFO("graine " << graine);
    CHECK(fautes(simule) == "");
    REQUIRE(simule);
    REQUIRE(fait);
    CHECK(simule->crees == fait->crees);
    CHECK(simule->remarques == fait->remarques);
    for (const auto& ligne : table.lignes)
      CHECK(std::ranges::find(fait->crees, ligne[0]) != fait->crees.end());
  }
}
