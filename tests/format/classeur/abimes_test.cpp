// Twelve small workbooks, cut anywhere and with a bit changed anywhere: what is read of them is what they held, or it is
// told that they are damaged.
#include <catch2/catch.hpp>

#include <array>

#include "format/classeur/fabrique.hpp"

using namespace finhop::tests::classeurs;

namespace {

std::vector<std::string> petits() {
  const std::string grande = [] {
    std::string lignes;
    for (int i = 1; i <= 300; ++i)
      lignes += "<row r=\"" + std::to_string(i) + "\"><c r=\"A" + std::to_string(i) +
                "\" t=\"inlineStr\"><is><t>ligne " + std::to_string(i * 7919) + "</t></is></c></row>";
    return lignes;
  }();
  constexpr std::string_view kLigneOds =
      R"(<table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="string"><text:p>a<text:s/>b</text:p></table:table-cell></table:table-row>)";
  return {
      fixture("openpyxl.xlsx"),
      fixture("libreoffice.xlsx"),
      fixture("libreoffice.ods"),
      fixture("xlsxwriter.xlsx"),
      en_octets(nombre_au_format("44697", "dd/mm/yyyy")),
      en_octets(nombre_au_format("2", "00000")),
      en_octets({.feuille = R"(<row r="1"><c r="A1" t="s"><v>1</v></c></row>)",
                 .textes = "<si><t>a</t></si><si><t>b</t></si>"}),
      en_octets({.feuille = R"(<row r="1"><c r="A1"><f>1</f></c><c r="B1" t="b"><v>1</v></c></row>)"}),
      en_octets({.feuille = grande}),
      ods_d_une_feuille(kLigneOds),
      ods_d_une_feuille(
          R"(<table:table-row><table:table-cell office:value-type="date" office:date-value="2022-05-16"/></table:table-row>)"),
      ods("<table:table table:name=\"A\"/><table:table table:name=\"B\"/>")};
}

bool dit_un_defaut(const std::string& lu) {
  const std::size_t debut = lu.rfind('\n') == std::string::npos ? 0 : lu.rfind('\n') + 1;
  return lu.substr(debut).starts_with("! ");
}

}  // namespace

TEST_CASE("a workbook with a bit changed anywhere gives what it held, or is told to be damaged") {
  constexpr std::size_t kEssais = 40;
  for (const std::string& entier : petits()) {
    const std::string attendu = lire(entier);
    REQUIRE_FALSE(dit_un_defaut(attendu));
    for (std::size_t essai = 0; essai < kEssais; ++essai) {
      std::string abime = entier;
      const std::size_t place = essai * entier.size() / kEssais + essai % 7;
      abime[place] = static_cast<char>(abime[place] ^ 1 << essai % 8);
      const std::string lu = lire(abime);
      INFO(place << " de " << entier.size());
      if (!dit_un_defaut(lu)) CHECK(lu == attendu);
    }
  }
}

TEST_CASE("a workbook that is cut anywhere is told to be damaged") {
  constexpr std::size_t kEssais = 20;
  for (const std::string& entier : petits())
    for (std::size_t essai = 0; essai < kEssais; ++essai) {
      const std::size_t place = (essai + 1) * entier.size() / (kEssais + 1);
      INFO(place << " de " << entier.size());
      CHECK(lire(entier.substr(0, place)).starts_with("! le classeur est coupé ou abîmé"));
    }
}
