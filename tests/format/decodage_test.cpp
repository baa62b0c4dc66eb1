// Text files in any of the encodings that programs write.
#include "finhop/format/decodage.hpp"

#include <catch2/catch.hpp>

using namespace finhop::format;
using namespace std::string_literals;

TEST_CASE("a text is decoded whatever it was written in and its mark is left out") {
  CHECK(decoder("déjà").value() == "déjà");
  CHECK(decoder("").value().empty());
  CHECK(decoder("\xEF\xBB\xBF{}").value() == "{}");
  CHECK(decoder("d\xE9j\xE0 \x80").value() == "déjà €");
  CHECK(decoder("\xFF\xFE\xE9\0a\0"s).value() == "éa");
  CHECK(decoder("\xFE\xFF\0\xE9\0a"s).value() == "éa");
}

TEST_CASE("bytes that are no text are told with their line") {
  CHECK(decoder("un\nd\xC3\xA9j\xE0").error() ==
        "ligne 2 : le fichier mélange deux codages, de l'UTF-8, et ici l'octet \\xE0 qui n'en est pas");
  CHECK(decoder("un\n\n\x81").error() ==
        "ligne 3 : l'octet \\x81 n'est une lettre ni en UTF-8 ni en Windows-1252");
  CHECK(decoder("\xFF\xFE\xE9\0a"s).error() ==
        "ligne 1 : l'octet \\x61 n'est une lettre ni en UTF-8 ni en UTF-16");
}

TEST_CASE("a text longer than one piece is decoded whole") {
  std::string long_texte(200'000, '\xE9');
  CHECK(decoder(long_texte).value().size() == 400'000);
}
