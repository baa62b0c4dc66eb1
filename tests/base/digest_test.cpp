#include "finhop/base/digest.hpp"

#include <catch2/catch.hpp>
#include <string>

using finhop::sha256;

// The vectors are those of FIPS 180-2 and of NIST's examples.
TEST_CASE("the digest of nothing is that of the standard") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("the digest of one block is that of the standard") {
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("the digest of two blocks is that of the standard") {
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrs"
            "mnopqrstnopqrstu") == "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
}

TEST_CASE("the digest of a million letters is that of the standard") {
  CHECK(sha256(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("in base64 the digest is the same bytes") {
  CHECK(finhop::sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  CHECK(finhop::sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST_CASE("zero bytes and bytes that are not text count") {
  CHECK(sha256(std::string_view("\0", 1)) ==
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  CHECK(sha256("\xFF") == "a8100ae6aa1940d0b663bb31cd466142ebbdbd5187131b92d93818987832eb89");
}

TEST_CASE("bytes fed piece by piece have the digest of the whole") {
  finhop::Sha256 calcul;
  calcul.ajouter("a");
  calcul.ajouter("");
  calcul.ajouter("bc");
  CHECK(calcul.terminer() == sha256("abc"));
}

TEST_CASE("nothing fed has the digest of nothing") {
  CHECK(finhop::Sha256().terminer() == sha256(""));
}
