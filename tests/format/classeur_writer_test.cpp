// Workbooks, read back as their XML.
#include "finhop/format/classeur_writer.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include <cstdlib>

#include "base/dossier_temporaire.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "format/classeur_relu.hpp"
#include "format/ecriture_classeur/xml_entier.hpp"

using namespace finhop;
using namespace finhop::format;
using namespace finhop::tests;
using Catch::Contains;

namespace {

using Cellules = std::vector<CelluleAEcrire>;
const Instant kFaitLe = Instant::exact_iso("2022-05-16T09:00:00Z").value();

// Of a table with one row a list of cells.
struct Table {
  std::vector<std::string> titres;
  std::vector<Cellules> rangees;
  bool sommee = false;
};

std::string octets_de(const Table& table) {
  const DossierTemporaire dossier(en_memoire_si_possible());
  const std::filesystem::path chemin = dossier.chemin() / "t.xlsx";
  ClasseurWriter classeur(chemin, kFaitLe, table.titres);
  for (const Cellules& rangee : table.rangees) classeur.rangee(rangee);
  if (table.sommee) classeur.sommer();
  classeur.terminer({{"Base", "finhop.db"}, {"Fait le", kFaitLe}});
  return lire_fichier(chemin, 100'000'000);
}

std::vector<std::vector<CelluleRelue>> rangees_de(const Table& table) {
  return relire_classeur(octets_de(table)).feuilles.front().rangees;
}

CelluleRelue seule(const CelluleAEcrire& cellule) {
  const auto rangees = rangees_de({{"t"}, {{cellule}}});
  REQUIRE(rangees.size() == 2);
  REQUIRE(rangees.back().size() == 1);
  return rangees.back().front();
}

Montant euros(std::int64_t centimes) {
  return Montant::de_centimes(centimes);
}
Jour jour(const char* iso) {
  return Jour::exact_iso(iso).value();
}
std::string lettres(std::size_t combien) {
  return std::string(combien, 'x');
}

}  // namespace

TEST_CASE("a text of a workbook stays the text that it is", "[classeur]") {
  for (const std::string texte :
       {"00001", "=1+1", "+33", "-5", "@x", "12500,00", "Hôpital <du> & \"lac\"", " bords ", "deux\nlignes",
        "VRAI", "01/02/2022", "http://exemple.fr", "🏥"}) {
    INFO(texte);
    const CelluleRelue relue = seule(texte);
    CHECK(relue.est_un_texte);
    CHECK(relue.valeur == texte);
    CHECK(relue.formule.empty());
    CHECK(relue.forme == "@");
  }
}

TEST_CASE("the spaces around a text and its line ends are kept", "[classeur]") {
  const ClasseurRelu relu = relire_classeur(octets_de({{"t"}, {{std::string(" x ")}}}));
  CHECK_THAT(relu.feuilles.front().xml, Contains("<t xml:space=\"preserve\"> x </t>"));
}

TEST_CASE("characters that XML does not hold are shown or escaped, and no text is taken for an escape",
          "[classeur]") {
  CHECK(seule(std::string("a\x01z")).valeur == "a_x0001_z");
  CHECK(seule(std::string("a\r\nz")).valeur == "a_x000D_\nz");
  CHECK(seule(std::string("a\0z", 3)).valeur == "a\\u0000z");
  CHECK(seule(std::string("a\uFFFEz")).valeur == "a_xFFFE_z");
  CHECK(seule(std::string("_x0041_")).valeur == "_x005F_x0041_");
  CHECK(seule(std::string("_x00_")).valeur == "_x00_");
  CHECK(seule(std::string("octet \xE9")).valeur == "octet \\xE9");
}

TEST_CASE("a text longer than a cell is cut, and says so in the cell and beside the table", "[classeur]") {
  CHECK(seule(lettres(32'767)).valeur == lettres(32'767));
  const ClasseurRelu relu = relire_classeur(octets_de({{"t"}, {{lettres(32'768)}, {lettres(40'000)}}}));
  const std::string coupe = relu.feuilles.front().rangees.at(1).front().valeur;
  CHECK(coupe.size() < 32'767);
  CHECK_THAT(coupe,
             Catch::StartsWith(lettres(32'000)) && Catch::EndsWith("x… (coupé : 32768 caractères en tout)"));
  CHECK_THAT(dire_classeur(relu), Contains("2 textes de plus de 32 767 caractères"));
  // A sign outside the first plane counts for two, as spreadsheets count.
  std::string hautes;
  for (int i = 0; i < 16'384; ++i) hautes += "🏥";
  CHECK_THAT(seule(hautes).valeur, Catch::EndsWith("(coupé : 16384 caractères en tout)"));
}

TEST_CASE("amounts, numbers, days and instants are numbers shown as in France", "[classeur]") {
  const CelluleRelue montant = seule(euros(1'250'005));
  CHECK(montant.valeur == "12500.05");
  CHECK(montant.forme == "#,##0.00\\ \"€\"");
  CHECK(seule(euros(-1)).valeur == "-0.01");
  CHECK(seule(std::int64_t{1'250'000}).valeur == "1250000");
  const CelluleRelue son_jour = seule(jour("2022-02-01"));
  CHECK(son_jour.valeur == "44593");
  CHECK(son_jour.forme == "dd/mm/yyyy");
  // 11:00 in Paris.
  const CelluleRelue instant = seule(kFaitLe);
  CHECK(instant.valeur == "44697.45833333334");
  CHECK(instant.forme == "dd/mm/yyyy\\ hh:mm");
  CHECK(rangees_de({{"a", "b"}, {{std::monostate(), std::string("x")}}}).at(1).front().reference == "B2");
}

TEST_CASE("what no spreadsheet keeps exactly stays whole as a text", "[classeur]") {
  CHECK(seule(euros(999'999'999'999'999)).valeur == "9999999999999.99");
  const CelluleRelue enorme = seule(euros(1'000'000'000'000'001));
  CHECK(enorme.est_un_texte);
  CHECK(enorme.valeur == "10000000000000,01");
  CHECK(seule(std::int64_t{1'234'567'890'123'456}).est_un_texte);
  // Before March 1900 two spreadsheets show two days.
  CHECK(seule(jour("1900-02-28")).valeur == "28/02/1900");
  CHECK(seule(jour("1900-03-01")).valeur == "61");
}

TEST_CASE("titles are bold, frozen, filtered, and columns as wide as what stands there", "[classeur]") {
  const ClasseurRelu relu = relire_classeur(
      octets_de({{"n", "client"}, {{std::string("00001"), std::string("Hôpital Saint-Martin")}}}));
  const FeuilleRelue& table = relu.feuilles.front();
  CHECK(table.rangees.front().front().grasse);
  CHECK_FALSE(table.rangees.at(1).front().grasse);
  CHECK_THAT(table.xml, Contains("<pane ySplit=\"1\"") && Contains("state=\"frozen\"") &&
                            Contains("<autoFilter ref=\"A1:B2\"/>") &&
                            Contains("<col min=\"2\" max=\"2\" width=\"21"));
  CHECK(relu.feuilles.at(1).nom == "À propos");
}

TEST_CASE("each column of amounts has its sum under it, which follows the filters", "[classeur]") {
  const Table table{
      {"n", "montant", "jour"},
      {{std::string("00001"), euros(100), jour("2022-02-01")}, {std::string("00002"), euros(250), {}}},
      true};
  const ClasseurRelu relu = relire_classeur(octets_de(table));
  const auto& total = relu.feuilles.front().rangees.back();
  REQUIRE(total.size() == 2);
  CHECK(total[0].valeur == "Total");
  CHECK(total[1].formule == "SUBTOTAL(109,B2:B3)");
  CHECK(total[1].valeur == "3.5");
  CHECK(total[1].grasse);
  CHECK_THAT(relu.feuilles.front().xml, Contains("<autoFilter ref=\"A1:C3\"/>"));
  CHECK(rangees_de({{"n", "montant"}, {}, true}).size() == 1);
  CHECK(rangees_de({{"n"}, {{std::string("x")}}, true}).size() == 2);
}

TEST_CASE("the same rows give the same bytes, in any time zone", "[classeur]") {
  const Table table{
      {"n", "jour"}, {{std::string("00001"), jour("2022-02-01")}, {std::string("00002"), kFaitLe}}, true};
  const std::string ici = octets_de(table);
  CHECK(octets_de(table) == ici);
  const char* avant = std::getenv("TZ");
  const std::string zone = avant ? avant : "";
  ::setenv("TZ", "Pacific/Auckland", 1);
  ::tzset();
  CHECK(octets_de(table) == ici);
  avant ? ::setenv("TZ", zone.c_str(), 1) : ::unsetenv("TZ");
  ::tzset();
  CHECK_THAT(relire_classeur(ici).parties.at("docProps/core.xml"), Contains("2022-05-16T09:00:00Z"));
}

TEST_CASE("a workbook that cannot be kept is told, and never cut short", "[classeur]") {
  const Table table{{"n"}, {{std::string("00001")}}};
  ClasseurWriter classeur("/dev/full", kFaitLe, table.titres);
  classeur.rangee(table.rangees.front());
  CHECK_THROWS_AS(classeur.terminer({}), Panne);
  ClasseurWriter nulle_part("/nulle/part.xlsx", kFaitLe, table.titres);
  CHECK_THROWS_AS(nulle_part.terminer({}), Panne);
}

TEST_CASE("what lost any of its marks on the disk is not whole", "[classeur]") {
  const std::string entier = "<?xml version=\"1.0\"?>\n<a x=\"1\"><b/><c y=\"&gt;\">texte</c></a>";
  const auto est_entier = [](const std::string& xml) {
    XmlEntier lu;
    lu.prendre(std::string_view(xml).substr(0, 9));
    lu.prendre(std::string_view(xml).substr(std::min<std::size_t>(9, xml.size())));
    return lu.est_entier();
  };
  CHECK(est_entier(entier));
  for (const char* perdu : {"<a", ">", "/>", "</c>", "</a>", "\"1\"", "<c", "c>", "=", "<b/><c y=\"&gt;\">"}) {
    std::string xml = entier;
    xml.erase(xml.find(perdu, 20), std::string_view(perdu).size());
    INFO(xml);
    CHECK_FALSE(est_entier(xml));
  }
  for (std::size_t n = 0; n < entier.size(); ++n) CHECK_FALSE(est_entier(entier.substr(0, n)));
}

TEST_CASE("a row has as many cells as there are titles", "[classeur]") {
  const std::vector<std::string> titres{"a", "b"};
  ClasseurWriter classeur("/dev/null", kFaitLe, titres);
  CHECK_THROWS_AS(classeur.rangee(Cellules{std::string("x")}), std::logic_error);
}
