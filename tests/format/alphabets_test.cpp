// What a table's letters were written with.
#include <catch2/catch.hpp>

#include "finhop/format/csv_reader.hpp"

using namespace finhop::format;

namespace {

struct Lue {
  std::string cellules;
  std::string soupcon;
  std::string plutot;
};

Lue lue(const std::string& octets, std::string_view encodage = {}) {
  Lue lue;
  SoupconDeCodage soupcon;
  const auto defaut = lire_csv(
      octets,
      [&](const LigneDeTable& ligne) {
        for (const std::string_view c : ligne.cellules) {
          soupcon.voir(c, ligne.ligne);
          lue.cellules += std::string(c) + "|";
        }
        return Poursuite::Continuer;
      },
      {}, encodage);
  if (const auto dit = soupcon.dit()) {
    lue.soupcon = dit->encodage;
    lue.plutot = dit->plutot;
  }
  return lue;
}

}  // namespace

TEST_CASE("Letters of a Macintosh, of DOS, of Latin-9 and of UTF-8 converted twice are told") {
  struct Cas {
    std::string octets;
    std::string_view soupcon;
    std::string_view plutot;
  };
  const Cas cas[] = {
      {"H\x99pital de la C\x99te", "macroman", "Hôpital de la Côte"},
      {"Cr\x8F"
       "che Sainte-Th\x8Er\x8Fse",
       "macroman", "Crèche Sainte-Thérèse"},
      {"\x83tablissement public", "macroman", "Établissement public"},
      {"Ma\x94tre d'\x9Cuvre", "macroman", ""},
      {"Clinique Nativit\x82", "cp850", "Clinique Nativité"},
      {"Th\x82r\x8Ase \x85 l'h\x93pital", "cp850", "Thérèse à l'hôpital"},
      {"For\x88t", "cp850", "Forêt"},
      {"S\xBDur et C\xBDur", "iso-8859-15", "Sœur et Cœur"},
      {"HÃ´pital", "utf-8-deux-fois", "Hôpital"},
      {"L’Île, lâ€™hÃ©pital", "utf-8-deux-fois", "L’Île, l’hépital"},
      {"Ã‰cole", "utf-8-deux-fois", "École"},
      {"CrŠche Th‚rŠse", "cp850", "Crèche Thérèse"},  // UTF-8 of what was misread before
      {"H™pital", "macroman", "Hôpital"},
  };
  for (const Cas& c : cas) {
    const Lue l = lue("client\n" + c.octets + "\n");
    INFO(c.octets);
    CHECK(l.soupcon == c.soupcon);
    if (!c.plutot.empty()) CHECK(l.plutot == c.plutot);
  }
}

TEST_CASE("Sound French, and names of elsewhere, raise no doubt") {
  for (const std::string& sain :
       std::vector<std::string>{"Hôpital", "L’Île – « École » œuvre… 12 € N° 5",
                                "ŠKODA Łódź Niño Ångström Žižkov", "Clinique™ Alpha®",
                                "H\xF4pital \xAB \xC9"
                                "cole \xBB",
                                "L\x92\xCEle \x96 c\x9Cur\x85 \x80", "CH\xC2TEAU", "\xC0 la mer, \xE0 Paris",
                                "No\xEBl \x93 joyeux \x94",
                                "CENTRE DE R\xC9\xC9"
                                "DUCATION"})
    CHECK(lue("client\n" + sain + "\n").soupcon == "");
}

TEST_CASE("A table is read in the encoding that is said") {
  CHECK(lue("a\nH\x99pital\n", "macroman").cellules == "a|Hôpital|");
  CHECK(lue("a\nTh\x82r\x8Ase\n", "cp850").cellules == "a|Thérèse|");
  CHECK(lue("a\nTh\x82r\x8Ase\n", "cp437").cellules == "a|Thérèse|");
  CHECK(lue("a\nC\xBDur\n", "iso-8859-15").cellules == "a|Cœur|");
  CHECK(lue("a\nHÃ´pital à l’â€™\n", "utf-8-deux-fois").cellules == "a|Hôpital à l’’|");
  CHECK(lue(std::string("a\0\n\0\xE9\0\n\0", 8), "utf-16").cellules == "a|é|");
  CHECK(lue(std::string("\0a\0\n\0\xE9\0\n", 8), "utf-16").cellules == "a|é|");
  CHECK(lue("a\nH\xF4pital\n", "utf-8").cellules == "");
  CHECK(lue("a\nHôpital\n", "windows-1252").cellules == "");  // it is UTF-8
  for (const std::string& id : encodages())
    CHECK(lue("a;b\n1;2\n", id == "utf-16" ? "" : id).cellules == "a|b|1|2|");
}
