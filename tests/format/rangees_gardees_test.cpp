// Rows kept in memory come back as they were given.
#include "finhop/format/rangees_gardees.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace finhop::format;

namespace {

struct Rangee {
  std::size_t ligne = 0;
  std::vector<std::string> cellules;
  std::vector<NatureDeCellule> natures;
  std::vector<std::string> montrees;
  bool operator==(const Rangee&) const = default;
};

void garder(RangeesGardees& gardees, const Rangee& r) {
  const std::vector<std::string_view> cellules(r.cellules.begin(), r.cellules.end());
  const std::vector<std::string_view> montrees(r.montrees.begin(), r.montrees.end());
  gardees.garder({r.ligne, cellules, ';', r.natures, montrees});
}

std::vector<Rangee> rendues(const RangeesGardees& gardees, std::size_t au_plus = 1'000'000) {
  std::vector<Rangee> rangees;
  gardees.donner([&](const LigneDeTable& ligne) {
    CHECK(ligne.separateur == ';');
    rangees.push_back({ligne.ligne,
                       {ligne.cellules.begin(), ligne.cellules.end()},
                       {ligne.natures.begin(), ligne.natures.end()},
                       {ligne.montrees.begin(), ligne.montrees.end()}});
    return rangees.size() == au_plus ? Poursuite::Arreter : Poursuite::Continuer;
  });
  return rangees;
}

// Of any length, bytes of any value, some longer than a block.
std::vector<Rangee> au_hasard(std::mt19937& hasard, std::size_t combien) {
  const auto texte = [&] {
    std::string t(hasard() % 50 == 0 ? hasard() % 300 : hasard() % 8, 'x');
    for (char& c : t) c = static_cast<char>(hasard());
    return t;
  };
  std::vector<Rangee> rangees;
  for (std::size_t i = 0; i < combien; ++i) {
    Rangee r{hasard() % 3 == 0 ? hasard() : i, {}, {}, {}};
    for (std::size_t n = hasard() % 12; n > 0; --n) {
      r.cellules.push_back(texte());
      r.natures.push_back(static_cast<NatureDeCellule>(hasard() % 9));
      r.montrees.push_back(hasard() % 4 == 0 ? texte() : "");
    }
    rangees.push_back(std::move(r));
  }
  return rangees;
}

}  // namespace

TEST_CASE("rows that are kept come back as they were, as often as asked") {
  std::mt19937 hasard(20);
  const std::vector<Rangee> rangees = au_hasard(hasard, 60'000);
  RangeesGardees gardees(20'000'000);
  for (const Rangee& r : rangees) garder(gardees, r);
  REQUIRE_FALSE(gardees.ont_deborde());
  CHECK(rendues(gardees) == rangees);
  CHECK(rendues(gardees) == rangees);
  CHECK(rendues(gardees, 3) == std::vector<Rangee>(rangees.begin(), rangees.begin() + 3));
}

TEST_CASE("rows that do not fit are all let go") {
  RangeesGardees gardees(100);
  const Rangee longue{1, {std::string(60, 'a')}, {NatureDeCellule::Texte}, {""}};
  garder(gardees, longue);
  CHECK(rendues(gardees) == std::vector<Rangee>{longue});
  garder(gardees, longue);
  CHECK(gardees.ont_deborde());
  CHECK(rendues(gardees).empty());
  garder(gardees, longue);
  CHECK(rendues(gardees).empty());
}
