// Documents under the names that people gave, attached as a person confirmed.
#include "finhop/app/piece/plan.hpp"

#include <catch2/catch.hpp>

#include "app/atelier.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

app::ImportPieces suivre(Atelier& atelier, std::string_view plan) {
  ecrire(atelier.chemin("plan.csv"), plan);
  return app::importer_le_plan(atelier.base(), atelier.contexte(), atelier.chemin("plan.csv"),
                               [](const app::Avancement&) {});
}

std::string rangee(const Atelier& atelier, std::string_view fichier, std::string_view reste) {
  return atelier.chemin(std::string(fichier)).string() + std::string(reste) + "\n";
}

std::string messages(const app::ImportPieces& import) {
  std::string dits;
  for (const app::PieceRefusee& faute : import.error().fautes) dits += faute.refus.message + "\n";
  return dits;
}

constexpr std::string_view kTitres = "client;chemin;numeroEditeur;typeFichier;confirme\n";

}  // namespace

TEST_CASE("a plan attaches what a person confirmed and tells what is left") {
  Atelier atelier;
  atelier.avance("00001");
  for (const std::string nom : {"a.pdf", "b.pdf", "c.pdf"}) ecrire(atelier.chemin(nom), pdf(nom, 3000));
  const auto rapport =
      suivre(atelier, std::string(kTitres) + "x;" + rangee(atelier, "a.pdf", ";00001;facture;OUI") + "x;" +
                          rangee(atelier, "b.pdf", ";00001;VA;oui") + "x;" +
                          rangee(atelier, "c.pdf", ";00001;VA;non"));
  REQUIRE(rapport);
  REQUIRE(rapport->pieces.size() == 2);
  CHECK(rapport->pieces[0].piece.type == domain::TypePiece::Facture);
  CHECK(rapport->pieces[1].piece.nom_origine == "b.pdf");
  REQUIRE(rapport->non_reconnus.size() == 1);
  CHECK(rapport->non_reconnus[0].raison == "non confirmé dans le plan");
}

TEST_CASE("a plan with bad rows attaches nothing and tells every one of them") {
  Atelier atelier;
  atelier.avance("00001");
  ecrire(atelier.chemin("a.pdf"), pdf("a", 3000));
  const std::string avant = atelier.contenu();
  const auto rapport =
      suivre(atelier, std::string(kTitres) + "x;" + rangee(atelier, "a.pdf", ";00001;FACTURE;oui") + "x;" +
                          rangee(atelier, "a.pdf", ";;LETTRE;oui") + "x;;00001;VA;oui\nx;" +
                          rangee(atelier, "a.pdf", ";00001;VA;peut-être"));
  REQUIRE_FALSE(rapport);
  const std::string dits = messages(rapport);
  CHECK(dits.contains("plan.csv, ligne 3 : aucun dossier n'est nommé"));
  CHECK(dits.contains("plan.csv, ligne 3 : « LETTRE » n'est pas un type de document"));
  CHECK(dits.contains("plan.csv, ligne 4 : aucun fichier n'est nommé"));
  CHECK(dits.contains("plan.csv, ligne 5 : confirme dit « peut-être »"));
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("a plan that names a dossier that is not there attaches nothing") {
  Atelier atelier;
  atelier.avance("00001");
  ecrire(atelier.chemin("a.pdf"), pdf("a", 3000));
  const auto rapport =
      suivre(atelier, std::string(kTitres) + "x;" + rangee(atelier, "a.pdf", ";00099;FACTURE;oui"));
  REQUIRE_FALSE(rapport);
  CHECK(messages(rapport).contains("00099"));
}
