#include "finhop/domain/plan.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <vector>

#include "domain/plan_builders.hpp"

using namespace finhop::domain;
using namespace finhop::domain::plans;

namespace {

std::vector<std::size_t> lignes_par_lot(const std::vector<LotPrevu>& lots) {
  std::vector<std::size_t> lignes;
  for (const LotPrevu& lot : lots) lignes.push_back(lot.lignes.size());
  return lignes;
}

// How many times each dossier is in the plan.
std::vector<int> presences(const std::vector<LotPrevu>& lots, std::size_t dossiers) {
  std::vector<int> fois(dossiers, 0);
  for (const LotPrevu& lot : lots)
    for (const LignePrevue& ligne : lot.lignes) ++fois.at(ligne.dossier);
  return fois;
}

}  // namespace

TEST_CASE("nothing to plan gives no lot") {
  CHECK(planifier_lots({}).empty());
}

TEST_CASE("one dossier gives one lot of one zip") {
  const auto dossiers = pareils(1, 1'000'000);
  const auto lots = planifier_lots(dossiers);
  CHECK(rendu(lots, dossiers) == "1234567890: 00001>1\n");
  CHECK(lots[0].zips == 1);
}

TEST_CASE("dossiers are grouped by numeroAns and ordered by numeroEditeur") {
  const std::vector dossiers{a_placer("00009", 10, 10, "BBBBBBBBBB"), a_placer("00010", 10, 10, "AAAAAAAAAA"),
                             a_placer("00002", 10, 10, "BBBBBBBBBB"), a_placer("A0001", 10, 10, "AAAAAAAAAA"),
                             a_placer("00001", 10, 10, "AAAAAAAAAA")};
  CHECK(rendu(planifier_lots(dossiers), dossiers) ==
        "AAAAAAAAAA: 00001>1 00010>1 A0001>1\n"
        "BBBBBBBBBB: 00002>1 00009>1\n");
}

TEST_CASE("a lot holds two hundred lines at most and the last one holds the rest") {
  const auto dossiers = pareils(447, 1'000);
  const auto lots = planifier_lots(dossiers);
  CHECK(lignes_par_lot(lots) == std::vector<std::size_t>{200, 200, 47});
  CHECK(dossiers[lots[1].lignes[0].dossier].numero_editeur.texte() == "00201");
  CHECK(dossiers[lots[2].lignes[46].dossier].numero_editeur.texte() == "00447");
}

TEST_CASE("two hundred lines make one lot and one more makes two") {
  CHECK(lignes_par_lot(planifier_lots(pareils(200, 1'000))) == std::vector<std::size_t>{200});
  CHECK(lignes_par_lot(planifier_lots(pareils(201, 1'000))) == std::vector<std::size_t>{200, 1});
}

TEST_CASE("a lot is never filled up with the dossiers of another numeroAns") {
  std::vector<DossierAPlacer> dossiers = pareils(201, 1'000);
  dossiers.push_back(a_placer("00001", 10, 10, "ZZZZZZZZZZ"));
  CHECK(lignes_par_lot(planifier_lots(dossiers)) == std::vector<std::size_t>{200, 1, 1});
}

TEST_CASE("every dossier is planned once") {
  const auto dossiers = pareils(447, 2'000'000);
  CHECK(presences(planifier_lots(dossiers), 447) == std::vector<int>(447, 1));
}

TEST_CASE("the zips of each lot count from one") {
  const auto dossiers = pareils(447, 2'990'000);
  for (const LotPrevu& lot : planifier_lots(dossiers)) {
    CHECK(lot.lignes.front().zip == 1);
    CHECK(std::ranges::count(tailles_des_zips(lot, dossiers), std::uint64_t{22}) == 0);  // no empty zip
  }
}

TEST_CASE("seventy-five dossiers of two documents of 2.99 Mo take three zips") {
  const auto dossiers = pareils(75, 2'990'000);
  const auto lots = planifier_lots(dossiers);
  REQUIRE(lots.size() == 1);
  CHECK(lots[0].zips == 3);
  CHECK(plus_gros_zip(lots, dossiers) <= 200'000'000);
}

TEST_CASE("a full lot of the heaviest documents takes seven zips") {
  const auto dossiers = pareils(200, 3'000'000);
  const auto lots = planifier_lots(dossiers);
  REQUIRE(lots.size() == 1);
  CHECK(lots[0].zips == 7);
  CHECK(plus_gros_zip(lots, dossiers) <= 200'000'000);
}

TEST_CASE("the size of a document in a zip counts both its headers") {
  const PieceAPlacer piece{"HOP-PFI-Va1-FACTURE-00001.pdf", 2'990'000};
  CHECK(taille_dans_zip(piece) == 2'990'000 + 30 + 46 + 2 * 29);
  CHECK(kTailleZipVide == 22);
}

TEST_CASE("a zip of exactly two hundred million bytes is full and not over") {
  std::vector<DossierAPlacer> dossiers = pareils(40, 2'000'000);
  std::uint64_t prises = 22;
  for (const DossierAPlacer& dossier : dossiers) prises += en_zip(dossier);
  dossiers.push_back(a_placer("00041", 200'000'000 - prises - 76 * 2 - 2 * (29 + 24), 0));

  const auto pleins = planifier_lots(dossiers);
  CHECK(zips_de_tous(pleins) == 1);
  CHECK(plus_gros_zip(pleins, dossiers) == 200'000'000);
}

TEST_CASE("one byte over two hundred million takes another zip") {
  std::vector<DossierAPlacer> dossiers = pareils(40, 2'000'000);
  std::uint64_t prises = 22;
  for (const DossierAPlacer& dossier : dossiers) prises += en_zip(dossier);
  dossiers.push_back(a_placer("00041", 200'000'000 - prises - 76 * 2 - 2 * (29 + 24) + 1, 0));

  const auto lots = planifier_lots(dossiers);
  CHECK(zips_de_tous(lots) == 2);
  CHECK(plus_gros_zip(lots, dossiers) <= 200'000'000);
}

TEST_CASE("a dossier that fills a zip alone is planned and one byte more is refused") {
  CHECK(zips_de_tous(planifier_lots(de_tailles({1'000}), zips_de(1'000))) == 1);
  CHECK_THROWS_AS(planifier_lots(de_tailles({1'001}), zips_de(1'000)), std::invalid_argument);
}

TEST_CASE("the documents of a dossier stay together even when apart they would fill the zips better") {
  const std::vector dossiers{a_placer("00001", 300, 300), a_placer("00002", 300, 300),
                             a_placer("00003", 300, 300)};
  const LimitesLot limites = zips_de(en_zip(dossiers[0]) * 3 / 2);  // three documents
  CHECK(rendu(planifier_lots(dossiers, limites), dossiers) == "1234567890: 00001>1 00002>2 00003>3\n");
}

TEST_CASE("dossiers stay in order through the zips when that takes no more of them") {
  const auto dossiers = de_tailles({300, 500, 400, 400, 600, 200});
  CHECK(rendu(planifier_lots(dossiers, zips_de(1'000)), dossiers) ==
        "1234567890: 00001>1 00002>1 00003>2 00004>2 00005>3 00006>3\n");
}

TEST_CASE("dossiers that fill their zips exactly in order stay in order") {
  const auto dossiers = de_tailles({500, 300, 200, 500, 500});
  CHECK(rendu(planifier_lots(dossiers, zips_de(1'000)), dossiers) ==
        "1234567890: 00001>1 00002>1 00003>1 00004>2 00005>2\n");
}

TEST_CASE("dossiers leave their order when that takes fewer zips") {
  const auto dossiers = de_tailles({600, 700, 400, 300});
  CHECK(rendu(planifier_lots(dossiers, zips_de(1'000)), dossiers) ==
        "1234567890: 00001>1 00002>2 00003>1 00004>2\n");
}

TEST_CASE("a dossier without document is in the lot and in no zip") {
  std::vector<DossierAPlacer> dossiers = pareils(2, 1'000);
  dossiers[0].pieces.clear();
  CHECK(rendu(planifier_lots(dossiers), dossiers) == "1234567890: 00001>0 00002>1\n");
}

TEST_CASE("a lot without any document has no zip") {
  std::vector<DossierAPlacer> dossiers = pareils(2, 1'000);
  for (DossierAPlacer& dossier : dossiers) dossier.pieces.clear();
  CHECK(zips_de_tous(planifier_lots(dossiers)) == 0);
}

TEST_CASE("an empty document takes its headers in a zip") {
  const auto dossiers = de_tailles({78, 78});
  CHECK(zips_de_tous(planifier_lots(dossiers, zips_de(156))) == 1);
  CHECK(zips_de_tous(planifier_lots(dossiers, zips_de(155))) == 2);
}
