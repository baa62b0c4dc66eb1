// Workbooks that are large, or made to take all memory: read or refused, within 64 MiB.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <functional>

#include "app/atelier.hpp"
#include "app/programme.hpp"
#include "finhop/format/classeur_reader.hpp"
#include "format/classeur/fabrique.hpp"

using namespace finhop;
using namespace finhop::tests;
using namespace finhop::tests::classeurs;

namespace {

constexpr std::size_t kMega = 1'000'000;

std::string fois(std::size_t nombre, std::string_view motif) {
  std::string dit;
  dit.reserve(nombre * motif.size());
  for (std::size_t i = 0; i < nombre; ++i) dit += motif;
  return dit;
}
std::string numerotes(std::size_t nombre, std::string_view motif) {
  std::string dit;
  for (std::size_t i = 0; i < nombre; ++i) dit += fmt::format(fmt::runtime(motif), i);
  return dit;
}
std::string feuille(std::string lignes) {
  return en_octets({.feuille = std::move(lignes)});
}
// One cell of a workbook of LibreOffice.
std::string cellule_ods(std::string_view attributs, std::string_view dedans) {
  return ods_d_une_feuille(fmt::format(
      "<table:table-row><table:table-cell {}>{}</table:table-cell></table:table-row>", attributs, dedans));
}
// A part of a workbook of Excel replaced.
std::string avec(std::string_view nom, std::string contenu) {
  Parties lues = parties({});
  for (auto& partie : lues)
    if (partie.first == nom) partie.second = std::move(contenu);
  return en_zip(lues);
}
constexpr std::string_view kSm = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

struct Hostile {
  std::string nom;
  std::function<std::string()> faire;
  std::string dit;  // how what is told begins
};

const std::string kDemesure = "le classeur est démesuré : ";
const std::vector<Hostile> kHostiles{
    {"600 Mo of spaces", [] { return feuille(std::string(600 * kMega, ' ')); },
     "! F: " + kDemesure + "il contient plus de 400 Mo une fois décompressé"},
    {"texts without end",
     [] { return en_octets({.feuille = "", .textes = fois(6 * kMega, "<si><t>ab</t></si>")}); },
     "! " + kDemesure + "ses textes différents"},
    {"one shared text without end",
     [] { return en_octets({.feuille = "", .textes = "<si><t>" + std::string(30 * kMega, 'a')}); },
     "! " + kDemesure + "un de ses textes"},
    {"the text of a cell without end",
     [] { return feuille("<row r=\"1\"><c r=\"B1\" t=\"str\"><v>" + std::string(30 * kMega, 'a')); },
     "! F!B1: " + kDemesure + "le texte de cette cellule"},
    {"an attribute without end", [] { return feuille("<row r=\"" + std::string(30 * kMega, '1')); },
     "! F: " + kDemesure + "une balise"},
    {"a comment without end", [] { return feuille("<!--" + std::string(30 * kMega, 'a')); },
     "! F: " + kDemesure + "une balise"},
    {"names without end", [] { return feuille(numerotes(kMega / 2, "<n{0}/>")); },
     "! F: " + kDemesure + "une balise"},
    {"attributes without end", [] { return feuille(numerotes(kMega / 2, "<row n{0}=\"\"/>")); },
     "! F: " + kDemesure + "une balise"},
    {"vocabularies without end", [] { return feuille(numerotes(kMega / 2, "<row xmlns:n{0}=\"u{0}\"/>")); },
     "! F: " + kDemesure + "une balise"},
    {"two million elements one in the other", [] { return feuille(fois(2 * kMega, "<g>")); },
     "! F: " + kDemesure + "plus de 64 éléments l'un dans l'autre"},
    {"elements without end", [] { return feuille(fois(21 * kMega, "<r/>")); },
     "! F: " + kDemesure + "une balise"},
    {"rows without end", [] { return feuille(fois(2 * kMega, "<row/>")); },
     "! F!1048577: " + kDemesure + "plus de 1048576 lignes"},
    {"styles without end",
     [] {
       return en_octets(
           {.feuille = "", .styles = "<cellXfs>" + fois(2 * kMega, "<xf numFmtId=\"1\"/>") + "</cellXfs>"});
     },
     "! " + kDemesure + "ses styles"},
    {"formats without end",
     [] {
       return en_octets({.feuille = "",
                         .styles = "<numFmts>" +
                                   numerotes(kMega, "<numFmt numFmtId=\"{0}\" formatCode=\"0\"/>") +
                                   "</numFmts>"});
     },
     "! " + kDemesure + "ses formats"},
    {"relations without end",
     [] {
       return avec("xl/_rels/workbook.xml.rels",
                   "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                       numerotes(kMega, "<Relationship Id=\"r{0}\" Type=\"t\" Target=\"x\"/>"));
     },
     "! " + kDemesure + "le nombre de ses parties"},
    {"sheets without end",
     [] {
       return avec("xl/workbook.xml", fmt::format("<workbook xmlns=\"{}\"><sheets>", kSm) +
                                          numerotes(kMega, "<sheet name=\"{0}\"/>"));
     },
     "! " + kDemesure + "le nombre de ses feuilles"},
    {"rows of one cell far away",
     [] { return feuille(numerotes(5'000, "<row r=\"1{0:04}\"><c r=\"XFD1{0:04}\"><v>1</v></c></row>")); },
     "! F!14096: " + kDemesure + "plus de 64 millions de cellules"},
    {"a row of long texts",
     [] {
       return feuille("<row r=\"1\">" +
                      fois(100, "<c t=\"str\"><v>" + std::string(100'000, 'a') + "</v></c>"));
     },
     "! F!AP1: " + kDemesure + "les textes de cette ligne dépassent 4 Mo"},
    {"parts without end",
     [] {
       Parties lues = parties({});
       for (std::size_t i = 0; i < 30'000; ++i) lues.emplace_back(fmt::format("p{}", i), "");
       return en_zip(lues);
     },
     "! " + kDemesure + "sa table des fichiers"},
    {"sheets of LibreOffice without end",
     [] { return ods(numerotes(kMega, "<table:table table:name=\"{0}\"/>")); },
     "! " + kDemesure + "le nombre de ses feuilles"},
    {"spaces of LibreOffice without end",
     [] {
       return cellule_ods("office:value-type=\"string\"", "<text:p><text:s text:c=\"4000000000\"/></text:p>");
     },
     "! F!A1: " + kDemesure + "le texte de cette cellule"},
    {"many spaces of LibreOffice",
     [] {
       return cellule_ods("office:value-type=\"string\"",
                          "<text:p>" + fois(100, "<text:s text:c=\"1000000\"/>") + "</text:p>");
     },
     "! F!A1: " + kDemesure + "le texte de cette cellule"},
    {"all the cells of a sheet",
     [] {
       return ods_d_une_feuille(
           "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"float\" "
           "office:value=\"1\" table:number-columns-repeated=\"16384\"/></table:table-row>");
     },
     "! F!XFD1: " + kDemesure + "plus de 1048576 cellules répétées"},
};

std::string million_de_cellules_xlsx() {
  Xlsx xlsx{.feuille = "", .textes = numerotes(100'000, "<si><t>Hôpital de la ville {0}</t></si>")};
  for (std::size_t i = 0; i < 100'000; ++i)
    xlsx.feuille += fmt::format(
        "<row r=\"{0}\"><c r=\"A{0}\" t=\"s\"><v>{1}</v></c><c r=\"B{0}\"><v>{0}</v></c><c r=\"C{0}\"><v>12500.5</v></c>"
        "<c r=\"D{0}\"><v>3750</v></c><c r=\"E{0}\" t=\"b\"><v>1</v></c><c r=\"F{0}\" t=\"s\"><v>0</v></c><c r=\"G{0}\"><v>1</v></c>"
        "<c r=\"H{0}\"><v>2</v></c><c r=\"I{0}\"><v>3</v></c><c r=\"J{0}\"><v>4</v></c></row>",
        i + 1, i);
  return en_octets(xlsx);
}
std::string million_de_cellules_ods() {
  return ods_d_une_feuille(numerotes(
      100'000,
      "<table:table-row>" +
          fois(
              5,
              "<table:table-cell office:value-type=\"string\"><text:p>Hôpital {0}</text:p></table:table-cell>"
              "<table:table-cell office:value-type=\"float\" office:value=\"{0}.5\"><text:p>{0},50</text:p></table:table-cell>") +
          "</table:table-row>"));
}

// What stopped the reading of one of its sheets, rows apart.
std::string refus(std::string_view octets) {
  const auto classeur = format::Classeur::ouvrir(octets);
  if (!classeur) return "! " + classeur.error().message;
  const auto defaut = classeur->lire(0, [](const auto&) { return format::Poursuite::Continuer; });
  return defaut ? "! " + defaut->ou + (defaut->ou.empty() ? "" : ": ") + defaut->message : "lu";
}

Mesure mesurer(const std::function<std::string()>& faire) {
  Atelier atelier(Lieu::Disque);
  ecrire_a_part(atelier.chemin("classeur"), faire);
  return executer({FINHOP_LIRE_UN_CLASSEUR, atelier.chemin("classeur")});
}

}  // namespace

TEST_CASE("memory stays under 64 MiB while a workbook without end is refused, whatever has no end",
          "[long]") {
  Atelier atelier(Lieu::Disque);
  for (const Hostile& hostile : kHostiles) {
    INFO(hostile.nom);
    ecrire_a_part(atelier.chemin(hostile.nom), hostile.faire);
    const Mesure mesure = executer({FINHOP_LIRE_UN_CLASSEUR, atelier.chemin(hostile.nom)});
    CHECK(mesure.code == 1);
    CHECK(mesure.memoire_ko < 64 * 1024);
  }
  // Then only: what this process reads counts in what its children are measured to take.
  for (const Hostile& hostile : kHostiles) {
    INFO(hostile.nom);
    CHECK(refus(finhop::tests::lire(atelier.chemin(hostile.nom))).substr(0, hostile.dit.size()) ==
          hostile.dit);
  }
}

TEST_CASE("memory stays under 64 MiB while 1 000 000 cells of a workbook are read", "[long]") {
  for (const auto& faire : {million_de_cellules_xlsx, million_de_cellules_ods}) {
    const Mesure mesure = mesurer(faire);
    CHECK(mesure.code == 0);
    CHECK(mesure.memoire_ko < 64 * 1024);
  }
}
