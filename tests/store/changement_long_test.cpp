// What undoes a long import is kept in pieces.
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "finhop/app/avance/importer.hpp"
#include "finhop/app/entretien/annuler.hpp"
#include "finhop/store/diagnostic.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

constexpr int kAvances = 12'000;

std::string table(std::string_view client) {
  std::string table = "numeroEditeur;numeroASP;numeroAns;client;beneficiairesPMSI\n";
  for (int i = 1; i <= kAvances; ++i)
    table += fmt::format("{0:05};FINHOP0{0:05};1234567890;{1} {0};{0:09}\n", i, client);
  return table;
}

void importer(Atelier& atelier, std::string_view client, app::DejaLa deja_la) {
  ecrire(atelier.chemin("avances.csv"), table(client));
  REQUIRE(app::importer_avances(atelier.base(), atelier.contexte(), {atelier.chemin("avances.csv").string()},
                                deja_la, {}));
}

std::int64_t morceaux(const Atelier& atelier) {
  SQLite::Database base(atelier.chemin("finhop.db"));
  return base.execAndGet("SELECT count(*) FROM changement_suite").getInt64();
}

std::int64_t nombre(const Atelier& atelier, const std::string& table) {
  SQLite::Database base(atelier.chemin("finhop.db"));
  return base.execAndGet("SELECT count(*) FROM " + table).getInt64();
}

}  // namespace

TEST_CASE("a long import is kept in pieces that are taken back together") {
  Atelier atelier;
  importer(atelier, "Hôpital", app::DejaLa::Refuser);
  CHECK(morceaux(atelier) >= 1);
  CHECK(nombre(atelier, "avance") == kAvances);
  const auto annulation = app::annuler(atelier.base(), atelier.contexte());
  REQUIRE(annulation);
  CHECK(annulation->lignes == 2 * kAvances);
  CHECK(nombre(atelier, "avance") == 0);
  CHECK(nombre(atelier, "avance_beneficiaire") == 0);
}

TEST_CASE("what was added and what was changed by one import are taken back together") {
  Atelier atelier;
  atelier.avance("00001");
  atelier.avance("12000");
  importer(atelier, "Clinique", app::DejaLa::MettreAJour);
  CHECK(nombre(atelier, "avance") == kAvances);
  REQUIRE(app::annuler(atelier.base(), atelier.contexte()));
  CHECK(nombre(atelier, "avance") == 2);
  CHECK(store::liens_rompus(atelier.base()).empty());
}

TEST_CASE("a piece that changed stops the undoing") {
  Atelier atelier;
  importer(atelier, "Hôpital", app::DejaLa::Refuser);
  atelier.sql(
      "DROP TRIGGER changement_suite_update; UPDATE changement_suite SET octets = x'00' WHERE rang = 1");
  CHECK_THROWS_AS(app::annuler(atelier.base(), atelier.contexte()), Panne);
}
