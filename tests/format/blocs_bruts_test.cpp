#include "finhop/format/blocs_bruts.hpp"

#include <catch2/catch.hpp>

using namespace finhop::format;
using Blocs = std::vector<std::string_view>;

TEST_CASE("the blocks of the outer lists are given as they are written") {
  CHECK(blocs_des_listes(R"({"a":1,"l":[{"x":"]}","p":[{"y":1}]}, {"z":2}]})") ==
        Blocs{R"({"x":"]}","p":[{"y":1}]})", R"({"z":2})"});
  CHECK(blocs_des_listes(R"([{"a":"\"{"}])") == Blocs{R"({"a":"\"{"})"});
  CHECK(blocs_des_listes(R"({"a":{"b":{"l":[{"x":1}]}}})") == Blocs{R"({"x":1})"});
  CHECK(blocs_des_listes("").empty());
  CHECK(blocs_des_listes("]").empty());
  CHECK(blocs_des_listes(R"([{"cut":")").empty());
}

TEST_CASE("a block bears a text whatever its case and the spaces around, and no part of one") {
  constexpr std::string_view kBloc = R"({"numeroEditeur": " ab001 ", "n": 12345, "t": "x\"00001"})";
  CHECK(porte_le_texte(kBloc, "AB001"));
  CHECK_FALSE(porte_le_texte(kBloc, "00001"));
  CHECK_FALSE(porte_le_texte(kBloc, "12345"));
}
