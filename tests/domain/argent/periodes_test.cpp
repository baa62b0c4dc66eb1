#include "finhop/domain/argent/periodes.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace finhop;
using namespace finhop::domain;

namespace {

Periode periode(std::string_view brut) {
  INFO(brut);
  const auto lue = Periode::lire(brut);
  REQUIRE(lue);
  return *lue;
}

}  // namespace

TEST_CASE("a period is read as people write it") {
  for (const std::string brut :
       {"T4-2022", "t4-2022", "2022-T4", "T4 2022", " T4/2022 ", "4e trimestre 2022"})
    CHECK(periode(brut).cle() == "T4-2022");
  for (const std::string brut : {"2022-11", "11/2022", "novembre 2022", "Nov. 2022", "2022 novembre"})
    CHECK(periode(brut).cle() == "2022-11");
  for (const std::string brut : {"2022", "année 2022"}) CHECK(periode(brut).cle() == "2022");
  CHECK(periode("1/2022").cle() == "2022-01");
  CHECK(periode("août 2022").nom() == "08/2022");
}

TEST_CASE("what is no period is refused") {
  for (const std::string brut :
       {"", " ", "T5-2022", "T0-2022", "13/2022", "0/2022", "22", "T4", "T4-22", "11/22", "2022-11-01",
        "brumaire 2022", "2022 2022", "1900", "99999", "T4-2022-11", "e trimestre"}) {
    INFO(brut);
    const auto lue = Periode::lire(brut);
    REQUIRE_FALSE(lue);
    CHECK(lue.error().code == CodeRefus::ValeurIllisible);
  }
}

TEST_CASE("a period has its days and its names") {
  CHECK(periode("T1-2024").premier().iso() == "2024-01-01");
  CHECK(periode("T1-2024").dernier().iso() == "2024-03-31");
  CHECK(periode("2/2024").dernier().iso() == "2024-02-29");
  CHECK(periode("2024").premier().iso() == "2024-01-01");
  CHECK(periode("2024").dernier().iso() == "2024-12-31");
  CHECK(periode("9999").dernier().iso() == "9999-12-31");
  CHECK(periode("T1-2022").en_lettres() == "1er trimestre 2022");
  CHECK(periode("T4-2022").en_lettres() == "4e trimestre 2022");
  CHECK(periode("2/2022").en_lettres() == "février 2022");
  CHECK(periode("2022").en_lettres() == "année 2022");
  CHECK(periode("2/2022").mot() == "févr.");
  CHECK(periode("T4-2022").mot() == "T4");
}

TEST_CASE("periods follow each other") {
  CHECK(periode("1/2022").plus(-1).cle() == "2021-12");
  CHECK(periode("T4-2022").plus(1).cle() == "T1-2023");
  CHECK(periode("2022").plus(1) == periode("2023"));
  CHECK(periode("12/2022") < periode("1/2023"));
  for (const Duree duree : {Duree::Mois, Duree::Trimestre, Duree::Annee}) {
    const Periode p = Periode::contenant(duree, *Jour::exact_iso("2022-08-15"));
    CHECK(Periode::contenant(duree, p.premier()) == p);
    CHECK(Periode::contenant(duree, p.dernier()) == p);
    CHECK(jours_entre(p.dernier(), p.plus(1).premier()) == 1);
    CHECK(periode(p.cle()) == p);
    CHECK(periode(p.en_lettres()) == p);
    CHECK(periode(p.nom()) == p);
  }
}
