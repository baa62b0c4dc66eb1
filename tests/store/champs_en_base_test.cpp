// The columns of the base and the tables of fields name the same things.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "finhop/domain/champs.hpp"
#include "store/schema_base.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

template <class Objet>
std::vector<std::string> nommees() {
  std::vector<std::string> colonnes;
  for (const auto& champ : domain::champs<Objet>())
    if (!champ.en_base.empty()) colonnes.emplace_back(champ.en_base);
  std::ranges::sort(colonnes);
  return colonnes;
}

std::vector<std::string> de_la_base(std::string_view table, std::string_view cle) {
  return SchemaBase().column(
      fmt::format("SELECT name FROM pragma_table_info('{}') WHERE name <> '{}' ORDER BY name", table, cle));
}

}  // namespace

TEST_CASE("Each column of an avance is a field and each field of one value has its column") {
  CHECK(nommees<domain::Avance>() == de_la_base("avance", "id"));
}

TEST_CASE("Each column of a solde is a field and each field of one value has its column") {
  CHECK(nommees<domain::Solde>() == de_la_base("solde", "avance_id"));
}
