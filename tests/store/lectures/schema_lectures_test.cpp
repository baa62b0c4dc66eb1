// What was read in the documents, and the settings that are a text, attacked in plain SQL.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

std::string lecture_sql(std::string_view verbe, int document, int version = 1,
                        std::string_view complete = "1", std::string_view sha256 = "printf('%064d', 1)",
                        std::string_view contenu = "x'87'") {
  return fmt::format("{} INTO lecture VALUES ({}, {}, {}, {}, {})", verbe, document, version, complete,
                     sha256, contenu);
}

}  // namespace

TEST_CASE("a reading stands beside a document that is there, once", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    CAPTURE(reglage);
    base.must(
        "INSERT INTO document VALUES (901, printf('%064d', 901), 1, x'00'), (902, printf('%064d', 902), 1, x'00')");
    CHECK(base.verdict(lecture_sql("INSERT", 999)) == Verdict::Refused);
    CHECK(base.verdict(lecture_sql("INSERT", 901, 0)) == Verdict::Refused);
    CHECK(base.verdict(lecture_sql("INSERT", 901, 1, "2")) == Verdict::Refused);
    CHECK(base.verdict(lecture_sql("INSERT", 901, 1, "1", "'abc'")) == Verdict::Refused);
    CHECK(base.verdict(lecture_sql("INSERT", 901, 1, "1", "printf('%064d', 1)", "NULL")) == Verdict::Refused);
    base.must(lecture_sql("INSERT", 901, 2));
    for (const std::string_view verbe : {"INSERT", "INSERT OR REPLACE", "REPLACE", "INSERT OR FAIL"})
      CHECK(base.verdict(lecture_sql(verbe, 901, 2)) == Verdict::Refused);
    CHECK(base.verdict("UPDATE lecture SET document_id = 902") == Verdict::Refused);
    CHECK(base.verdict("UPDATE lecture SET version = 1") == Verdict::Refused);
    CHECK(base.verdict("DELETE FROM lecture") == Verdict::Refused);
    CHECK(base.verdict("UPDATE lecture SET version = 3, contenu = x'88'") == Verdict::Accepted);
  }
}

TEST_CASE("the settings that are a text are those that finhop knows", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    CAPTURE(reglage);
    for (const std::string_view valeurs : {"'autre', 'x'", "NULL, 'x'", "'mention', ''", "'mention', NULL",
                                           "'mention', 'a' || char(0)", "'mention', printf('%01001d', 1)"})
      CHECK(base.verdict(fmt::format("INSERT INTO reglage_texte VALUES ({})", valeurs)) == Verdict::Refused);
    CHECK(base.verdict("INSERT INTO reglage_texte VALUES ('mention', 'Financé par l''État')") ==
          Verdict::Accepted);
  }
}

}  // namespace finhop::tests
