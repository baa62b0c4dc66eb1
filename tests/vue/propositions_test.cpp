#include "finhop/vue/piece/propositions.hpp"

#include <catch2/catch.hpp>

using namespace finhop;
using namespace finhop::vue;

namespace {

app::PieceProposee sure() {
  return {.chemin = "a/VA.pdf",
          .dossier = app::DossierPossible{"00001", "CH Saint-Martin"},
          .type = domain::TypePiece::Va,
          .score = 90,
          .sure = true,
          .raisons = {"numéro FINHOP000001 dans le nom"}};
}

app::Propositions propositions() {
  app::PieceProposee a_voir = sure();
  a_voir.sure = false;
  const app::PieceProposee hesite{.chemin = "b.pdf",
                                  .type = domain::TypePiece::Facture,
                                  .a_choisir = {{"00001", {}}, {"00002", {}}},
                                  .cherche = {"plusieurs dossiers conviennent autant"}};
  const app::PieceProposee perdue{.chemin = "c.pdf", .cherche = {"rien d'un dossier"}};
  return {{sure(), a_voir, hesite, perdue}, 0};
}

}  // namespace

TEST_CASE("proposals are told by how sure they are, each with its reasons", "[documents]") {
  const app::Propositions toutes = propositions();
  const Page page = Propositions(toutes).page();
  REQUIRE(page.size() == 5);
  const auto& sures = std::get<Section>(page[0].quoi);
  CHECK(sures.titre == "sûrs");
  CHECK(
      (sures.contenu ==
       Page{{Section{"a/VA.pdf → 00001 (CH Saint-Martin), attestation de vérification d'aptitude, 90 sur 100",
                     {{Phrase{"", "numéro FINHOP000001 dans le nom"}}}}}}));
  CHECK(std::get<Section>(page[3].quoi).titre == "sans place");
  CHECK((page[4] == Bloc{Phrase{"", "4 fichiers : 1 sûr, 1 à vérifier, 1 à choisir, 1 sans place"}}));
}

TEST_CASE("the plan of proposals has a row for each file, confirmed when it is sure", "[documents]") {
  const app::Propositions toutes = propositions();
  const Defile plan = Propositions(toutes).tableur();
  std::vector<std::string> colonnes;
  for (const Colonne& colonne : plan.colonnes) colonnes.push_back(colonne.nom);
  CHECK(colonnes == std::vector<std::string>{"chemin", "numeroEditeur", "client", "typeFichier", "score",
                                             "confirme", "raisons", "aChoisir", "cherche"});
  std::vector<Rangee> rangees;
  plan.chaque([&](const Rangee& rangee) { rangees.push_back(rangee); });
  REQUIRE(rangees.size() == 4);
  CHECK((rangees[0][5] == Valeur(true)));
  CHECK((rangees[1][5] == Valeur(false)));
  CHECK((rangees[2][7] == Valeur(Textes{"00001", "00002"})));
  CHECK((rangees[3][1] == Valeur()));
}
