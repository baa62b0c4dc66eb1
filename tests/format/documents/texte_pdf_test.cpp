// The table that pdftotext and tesseract print.
#include "finhop/format/texte_pdf.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace finhop;
using domain::Mot;

namespace {

const std::string kTitres =
    "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

std::string page(int n) {
  return "1\t" + std::to_string(n) +
         "\t0\t0\t0\t0\t0.000000\t0.000000\t595.280000\t841.890000\t-1\t###PAGE###\n";
}
std::string mot(const std::string& texte, int n = 1, const std::string& x = "56.8") {
  return "5\t" + std::to_string(n) + "\t0\t0\t0\t0\t" + x + "\t60.25\t30\t10\t100\t" + texte + "\n";
}

}  // namespace

TEST_CASE("words are read with their places, page by page", "[documents]") {
  const auto pages = format::lire_texte_pdf(kTitres + page(1) + mot("Été") + page(2) + page(3) + mot("2", 3));
  REQUIRE(pages.size() == 3);
  CHECK(pages[0].largeur == 595.28);
  CHECK(pages[0].mots == std::vector<Mot>{{"Été", {56.8, 60.25, 30, 10}}});
  CHECK(pages[1].mots.empty());
  CHECK_FALSE(pages[2].par_ocr);
  CHECK(pages[2].mots.size() == 1);
}

TEST_CASE("what tesseract reads at 200 points an inch is put in points", "[documents]") {
  const auto pages = format::lire_texte_ocr(kTitres + "5\t1\t1\t1\t1\t1\t200\t100\t50\t25\t91.5\tTotal\r\n");
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].par_ocr);
  CHECK(pages[0].mots[0].texte == "Total");
  CHECK(pages[0].mots[0].place.x == Approx(72));
  CHECK(pages[0].mots[0].place.hauteur == Approx(9));
}

TEST_CASE("a row that is no word is passed over", "[documents]") {
  for (const std::string& ligne :
       {mot("\xFF\xFE"), mot(" \xC2\xA0"), mot("a", 0), mot("a", 201), mot("a", 1, "nan"),
        mot("a", 1, "1e300"), mot("a", 1, "12px"), std::string("5\t1\n"),
        std::string("9\t1\t0\t0\t0\t0\t1\t1\t1\t1\t1\ta\n")}) {
    INFO(ligne);
    for (const auto& lue : format::lire_texte_pdf(ligne)) CHECK(lue.mots.empty());
  }
  CHECK(format::lire_texte_pdf("").empty());
}

TEST_CASE("what is kept of a table is bounded", "[documents]") {
  std::string table;
  for (int i = 0; i < 50'010; ++i) table += mot("a");
  CHECK(format::lire_texte_pdf(table)[0].mots.size() == format::kMotsLusMax);
  std::string accents;
  for (int i = 0; i < 150; ++i) accents += "é";
  CHECK(format::lire_texte_pdf(mot("x" + accents))[0].mots[0].texte.size() == 199);
}
