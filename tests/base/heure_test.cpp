#include "finhop/base/heure.hpp"

#include <catch2/catch.hpp>

#include "finhop/base/instant.hpp"

using finhop::Heure;
using finhop::Instant;

namespace {

std::string lue(std::string_view brut) {
  const auto heure = Heure::lire(brut);
  return heure ? heure->texte() : "–";
}

}  // namespace

TEST_CASE("a time of day is read as people write it") {
  CHECK(lue("17:00") == "17:00");
  CHECK(lue("9:30") == "09:30");
  CHECK(lue("17h") == "17:00");
  CHECK(lue("17h30") == "17:30");
  CHECK(lue("0H00") == "00:00");
  CHECK(lue("23:59") == "23:59");
}

TEST_CASE("what is no time of day is not read") {
  for (const char* brut : {"", "17", "24:00", "12:60", "12:5", "12:", ":30", "h30", "123:00", "1a:00",
                           "12:0a", "12:00:00", "-1:00", "17 h"}) {
    INFO(brut);
    CHECK(lue(brut) == "–");
  }
}

TEST_CASE("only the form that the base keeps is exact") {
  CHECK(Heure::exacte("09:30").has_value());
  CHECK_FALSE(Heure::exacte("9:30").has_value());
  CHECK_FALSE(Heure::exacte("17h00").has_value());
}

TEST_CASE("the time of an instant is that of Paris") {
  CHECK(Instant::exact_iso("2022-05-16T09:00:00Z")->heure_a_paris().texte() == "11:00");
  CHECK(Instant::exact_iso("2022-12-31T23:59:59Z")->heure_a_paris().texte() == "00:59");
}
