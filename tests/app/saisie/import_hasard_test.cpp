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

TEST_CASE("A table of valid dossiers imports to the same content in any of the accepted forms") {
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
