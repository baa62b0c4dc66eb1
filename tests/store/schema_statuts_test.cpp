// The life cycles are written twice, in the domain and in the base: here they are compared, then the base's
// copy is shown to be out of reach.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

using domain::StatutAvance;
using domain::StatutLot;
using domain::StatutSolde;

template <class Statut>
constexpr std::string_view kTable = "";
template <>
constexpr std::string_view kTable<StatutAvance> = "avance";
template <>
constexpr std::string_view kTable<StatutSolde> = "solde";
template <>
constexpr std::string_view kTable<StatutLot> = "lot";

template <class Statut>
std::vector<std::string> pas_du_domaine() {
  std::vector<std::string> pas;
  for (const auto& p : domain::pas_permis<Statut>())
    pas.push_back(fmt::format("{} -> {}", domain::id(p.de), domain::id(p.vers)));
  for (const auto& p : domain::corrections<Statut>())
    pas.push_back(fmt::format("{} -> {}, correction", domain::id(p.de), domain::id(p.vers)));
  std::ranges::sort(pas);
  return pas;
}

template <class Statut>
std::vector<std::string> statuts_du_domaine() {
  std::vector<std::string> ids;
  for (const auto& d : domain::statuts<Statut>()) ids.emplace_back(d.id);
  return ids;
}

// The statuses that the table's CHECK lists, as written.
std::vector<std::string> statuts_de_la_table(SchemaBase& base, std::string_view table) {
  const std::string sql = base.value(fmt::format("SELECT sql FROM sqlite_schema WHERE name = '{}'", table));
  std::smatch liste;
  if (!std::regex_search(sql, liste,
                         std::regex(R"(\bstatut\s+TEXT NOT NULL CHECK \(statut IN \(([^)]*)\)\))")))
    return {};
  const std::string ids = liste[1];
  const std::regex mot("[a-z_]+");
  return {std::sregex_token_iterator(ids.begin(), ids.end(), mot), std::sregex_token_iterator()};
}

}  // namespace

TEMPLATE_TEST_CASE("the steps allowed in the base are those of the domain", "[schema]", StatutAvance,
                   StatutSolde, StatutLot) {
  SchemaBase base;
  auto pas = base.column(fmt::format(
      "SELECT de || ' -> ' || vers || iif(correction, ', correction', '') FROM {}_pas", kTable<TestType>));
  std::ranges::sort(pas);
  CHECK(pas == pas_du_domaine<TestType>());
}

TEMPLATE_TEST_CASE("the statuses known to the base are those of the domain", "[schema]", StatutAvance,
                   StatutSolde, StatutLot) {
  SchemaBase base;
  CHECK(statuts_de_la_table(base, kTable<TestType>) == statuts_du_domaine<TestType>());
}

TEST_CASE("the steps allowed in the base cannot be changed", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    for (const std::string_view table : {"avance_pas", "solde_pas", "lot_pas"}) {
      for (const std::string_view gabarit :
           {"INSERT INTO {} VALUES ('refusee', 'payee', 0)",
            "INSERT OR IGNORE INTO {} VALUES ('refusee', 'payee', 0)",
            "REPLACE INTO {} VALUES ('refusee', 'payee', 0)",
            "REPLACE INTO {} (de, vers) VALUES ('refusee', 'payee')", "UPDATE {} SET correction = 0",
            "UPDATE {} SET vers = 'payee'", "UPDATE OR REPLACE {} SET vers = 'payee'",
            "UPDATE OR IGNORE {} SET vers = 'payee'", "DELETE FROM {}"}) {
        const std::string sql = fmt::format(fmt::runtime(gabarit), table);
        CAPTURE(reglage, sql);
        CHECK(base.verdict(sql) == Verdict::Refused);
      }
    }
  }
}

TEST_CASE("a table of the same name in a temporary base does not lend its steps", "[schema]") {
  SchemaBase base;
  const Id id = base.avance("00001");
  base.must(
      "CREATE TEMP TABLE avance_pas (de, vers); INSERT INTO temp.avance_pas VALUES ('payee', 'validee')");
  CHECK(base.verdict(fmt::format("UPDATE avance SET statut = 'validee' WHERE id = {}", id)) ==
        Verdict::Refused);
}

}  // namespace finhop::tests
