#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "finhop/base/fichier.hpp"
#include "finhop/format/depot_reader.hpp"
#include "finhop/format/modele_reader.hpp"

using namespace finhop;
using namespace finhop::format;

namespace {

struct Cas {
  bool juste;
  std::string ecrit;  // as the table writes it
  std::string json;
};

std::string octets_de(std::string_view ecrit) {
  std::string octets;
  for (std::size_t i = 0; i < ecrit.size(); ++i) {
    if (ecrit[i] != '\\') {
      octets += ecrit[i];
    } else if (ecrit[i + 1] == '\\') {
      octets += '\\';
      ++i;
    } else {
      octets += static_cast<char>(std::stoi(std::string(ecrit.substr(i + 2, 2)), nullptr, 16));
      i += 3;
    }
  }
  return octets;
}

const std::vector<Cas>& suite() {
  static const std::vector<Cas> cas = [] {
    const std::string table = lire_fichier(FINHOP_TESTS_DIR "/donnees/json/suite.txt", 1'000'000);
    std::vector<Cas> lus;
    for (std::string_view reste = table; !reste.empty();) {
      const std::string_view ligne = reste.substr(0, reste.find('\n'));
      reste.remove_prefix(std::min(reste.size(), ligne.size() + 1));
      if (ligne.starts_with("y ") || ligne.starts_with("n "))
        lus.push_back({ligne.front() == 'y', std::string(ligne.substr(2)), octets_de(ligne.substr(2))});
    }
    return lus;
  }();
  return cas;
}

bool se_lit(const std::string& json) {
  static DepotReader lecteur(modele_integre());
  const DepotLu lu = lecteur.lire(json, {[](std::size_t, const domain::LigneLue&) {}, [] {}});
  return !lu.interrompu && std::ranges::none_of(lu.fautes, [](const domain::FauteDeStructure& faute) {
    return faute.regle == "STR-01";
  });
}

// The modèle has its own reading: what it says of the JSON is told with its place.
bool se_lit_comme_modele(const std::string& json) {
  const auto lu = lire_modele(json);
  return lu || std::ranges::none_of(lu.error(), [](const std::string& erreur) {
           return erreur.starts_with("ligne ") || erreur.starts_with("c'est ");
         });
}

}  // namespace

TEST_CASE("the table of JSON has more than 300 cases of both sorts") {
  const auto justes = static_cast<std::size_t>(std::ranges::count(suite(), true, &Cas::juste));
  CHECK(justes >= 150);
  CHECK(suite().size() - justes >= 300);
}

TEST_CASE("a deposit is read when it is JSON, and only then") {
  for (const Cas& cas : suite()) {
    INFO(cas.ecrit);
    CHECK(se_lit(cas.json) == cas.juste);
  }
}

TEST_CASE("a modèle is read when it is JSON, and only then") {
  for (const Cas& cas : suite()) {
    if (cas.json.starts_with("\xEF\xBB\xBF")) continue;  // a modèle may have a mark, a deposit may not
    INFO(cas.ecrit);
    CHECK(se_lit_comme_modele(cas.json) == cas.juste);
  }
}

TEST_CASE("what is JSON stays so inside a block and a list") {
  for (const Cas& cas : suite()) {
    if (!cas.juste) continue;
    INFO(cas.ecrit);
    CHECK(se_lit("{\"a\":" + cas.json + "}"));
    if (cas.ecrit.find("[[[[[[[[") == std::string::npos) CHECK(se_lit("[[" + cas.json + "]]"));
  }
}
