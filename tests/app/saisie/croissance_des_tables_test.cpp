// What a table costs as it grows: memory asked for and steps of the base, counted, the same at each run.
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/allocations.hpp"
#include "app/atelier.hpp"
#include "app/saisie/formes_de_tables.hpp"
#include "finhop/app/avance/importer.hpp"
#include "finhop/app/paiement/importer.hpp"
#include "finhop/app/solde/importer.hpp"
#include "store/connexion.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

constexpr std::size_t kSimple = 300;
constexpr int kParPas = 50;  // instructions of SQLite's machine
constexpr std::uint64_t kPasDAvant = 10;

struct Cout {
  Allocations memoire;
  std::uint64_t pas = 0;
  bool prise = false;
};

int compter(void* pas) {
  ++*static_cast<std::uint64_t*>(pas);
  return 0;
}

class Croissance {
 public:
  Croissance() {
    ecrire(atelier_.chemin("avances.csv"), avances_des_formes(2 * kSimple));
    REQUIRE(app::importer_avances(atelier_.base(), atelier_.contexte(), atelier_.chemin("avances.csv"),
                                  app::DejaLa::Refuser, {}));
  }

  // Of looking at the whole table, as an import does that keeps nothing at its end.
  Cout cout(const FormeDeTable& forme, std::size_t combien) {
    ecrire(atelier_.chemin("table.csv"), forme.faire(combien));
    Cout cout;
    sqlite3* base = atelier_.base().connexion().base.getHandle();
    sqlite3_progress_handler(base, kParPas, compter, &cout.pas);
    cout.memoire = allocations_de([&] { cout.prise = importer(forme); });
    sqlite3_progress_handler(base, 0, nullptr, nullptr);
    return cout;
  }

 private:
  // True when the table is taken.
  bool importer(const FormeDeTable& forme) {
    const app::Contexte contexte = atelier_.contexte(app::Mode::Simuler);
    const auto table = atelier_.chemin("table.csv");
    if (forme.quelle == QuelleTable::Avances)
      return app::importer_avances(atelier_.base(), contexte, table, app::DejaLa::Refuser, forme.lecture)
          .has_value();
    if (forme.quelle == QuelleTable::Soldes)
      return app::importer_soldes(atelier_.base(), contexte, table, app::DejaLa::Refuser, forme.lecture)
          .has_value();
    const auto rapport = app::importer_paiements(atelier_.base(), contexte, table, {}, forme.lecture);
    return rapport && rapport->fautes.empty();
  }

  Atelier atelier_;
};

// 2,2 times what it was, where a square would be 4; some steps may be those of the table before.
bool a_double_au_plus(std::uint64_t simple, std::uint64_t double_, std::uint64_t restes = 0) {
  return 10 * double_ <= 22 * simple + 10 * restes;
}

}  // namespace

TEST_CASE("a table twice as long costs twice as much, whatever it holds, where four would tell of a square",
          "[long]") {
  Croissance croissance;
  const std::vector<FormeDeTable> formes = formes_de_tables();
  CHECK(formes.size() >= 100);
  std::size_t prises = 0;
  for (const FormeDeTable& forme : formes) {
    const Cout simple = croissance.cout(forme, kSimple);
    const Cout double_ = croissance.cout(forme, 2 * kSimple);
    INFO(forme.nom << fmt::format(" : {} puis {} allocations, {} puis {} octets, {} puis {} pas",
                                  simple.memoire.combien, double_.memoire.combien, simple.memoire.octets,
                                  double_.memoire.octets, simple.pas, double_.pas));
    if (forme.nom.ends_with(", justes") && std::ranges::count(forme.nom, ',') == 1) CHECK(double_.prise);
    if (double_.prise) ++prises;
    CHECK(a_double_au_plus(simple.memoire.combien, double_.memoire.combien));
    CHECK(a_double_au_plus(simple.memoire.octets, double_.memoire.octets));
    CHECK(a_double_au_plus(simple.pas, double_.pas, kPasDAvant));
  }
  CHECK(prises > formes.size() / 4);
}
