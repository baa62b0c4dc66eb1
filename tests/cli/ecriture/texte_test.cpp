#include "cli/ecriture/texte.hpp"

#include "cli/ecriture/terminal.hpp"

#include <catch2/catch.hpp>
#include <sstream>

using namespace finhop;
using namespace finhop::cli;
using namespace finhop::vue;

namespace {

std::string ecrite(const Page& page, std::size_t etiquettes = 0, Precisions precisions = Precisions::Tues) {
  std::ostringstream sortie;
  ecrire_page(sortie, Gestes(), page, {etiquettes, precisions});
  return sortie.str();
}

const std::string kLong = "un texte assez long pour ne pas tenir sur une seule ligne d'un terminal ordinaire";

}  // namespace

TEST_CASE("what stands under a title is set in, as deep as it goes") {
  CHECK(ecrite({{Ligne{"a"}}, {Section{"b", {{Ligne{"c"}}, {Section{"", {{Ligne{"d"}}}}}, {Ligne{"e"}}}}}}) ==
        "a\nb\n  c\n    d\n  e\n");
}

TEST_CASE("a long sentence hangs from its beginning, a line stays in one piece") {
  CHECK(
      ecrite({{Phrase{"début : ", kLong}}}) ==
      "début : un texte assez long pour ne pas tenir sur une seule ligne d'un terminal\n        ordinaire\n");
  CHECK(ecrite({{Ligne{kLong}}}) == kLong + "\n");
}

TEST_CASE("facts stand in two columns, amounts one below the other") {
  const Faits faits{{"cle", "un nom", "valeur"},
                    {"cle", "", "pour programmes"},
                    {"", "dû", Montant::de_centimes(1250000)},
                    {"", "payé", Montant::de_centimes(5)},
                    {"", "où", Chemin{kLong + " " + kLong}}};
  const std::string longue = kLong + " " + kLong + "\n";
  CHECK(
      ecrite({{Section{"titre", {{faits}}}}}) ==
      "titre\n  un nom  valeur\n  dû               12\u00A0500,00\u00A0€\n  payé                  0,05\u00A0€\n  où      " +
          longue);
  CHECK(ecrite({{Faits{{"", "nom", "valeur"}}}}, 10) == "nom       valeur\n");
}

TEST_CASE("the first of many are followed by what is left out and where all is") {
  const Suite tous{"tous", Geste::Recommencer, {{Donnee::Format, "csv"}}};
  CHECK(ecrite({{Premiers{"créés : ", {"00001", "00002"}, "… et 3 autres", tous}}}) ==
        "créés : 00001 00002 … et 3 autres (tous : --format csv)\n");
  CHECK(ecrite({{Premiers{"", {}, "… et 3 autres", tous}}}) == "… et 3 autres (tous : --format csv)\n");
  CHECK(ecrite({{Premiers{"créés : ", {"00001"}}}}) == "créés : 00001\n");
}

TEST_CASE("what mends several findings is said once, after the last of them") {
  CHECK(ecrite({{Constats{{"ELI-01", "a", "00001", "x"}, {"ELI-02", "b", "00001 00002", "x"}}}}) ==
        "  - a\n    00001\n  - b\n    00001 00002\n    à faire : x\n");
}

TEST_CASE("the ids of rules are told with the detail only") {
  const Page page{{Constats{{"ELI-01", "a", "00001", "x"}}},
                  {domain::Constats{{.regle = "ELI-02", .message = "b", .remede = "y", .valeur = ""}}}};
  CHECK(ecrite(page) == "  - a\n    00001\n    à faire : x\n  bloque : b\n    à faire : y\n");
  CHECK(
      ecrite(page, 0, Precisions::Dites) ==
      "  ELI-01 : a\n           00001\n           à faire : x\n  ELI-02 bloque : b\n           à faire : y\n");
}

TEST_CASE("all that comes from outside is made printable") {
  const std::string mauvais = "a\x1b[31mb";
  CHECK(ecrite({{Section{mauvais,
                         {{Ligne{mauvais}},
                          {Phrase{mauvais, mauvais}},
                          {Detail{mauvais, mauvais}},
                          {EnDeux{mauvais, mauvais}},
                          {AFaire{mauvais, mauvais}},
                          {Premiers{mauvais, {mauvais}}},
                          {Faits{{"", "nom", mauvais}}},
                          {Faits{{"", "nom", Chemin{mauvais}}}}}}}})
            .find('\x1b') == std::string::npos);
}

TEST_CASE("a command is never broken, the second part of a sentence goes below") {
  const Suite suite{std::string(60, 'x'), Geste::LotRefaire, {{Donnee::Lot, std::string(40, 'y')}}};
  CHECK(ecrite({{Ensuite{{suite, {"", Geste::Lister}}}}}) ==
        "à taper ensuite : finhop lot refaire " + std::string(40, 'y') + "\n  (" + std::string(60, 'x') +
            ")\nou : finhop lister\n");
}

TEST_CASE("a table is as wide as the terminal: a name is not cut that has its place there") {
  const std::string nom(70, 'n');
  const Page page{
      {Table{{{"client", Alignement::Gauche, 20}, {"situation"}}, {{nom, "attend la réponse du portail"}}}}};
  const auto sur = [&](std::size_t largeur) {
    std::ostringstream sortie;
    regler(sortie, {.largeur = largeur});
    ecrire_page(sortie, Gestes(), page);
    return sortie.str();
  };
  CHECK_FALSE(sur(0).contains(nom));
  CHECK_FALSE(sur(60).contains(nom));
  CHECK(sur(60) == sur(80));
  CHECK(sur(120).contains(nom + "  attend"));
}
