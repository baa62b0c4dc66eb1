// Random tables: the same content as CSV, as .xlsx and as .ods.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <array>
#include <random>

#include "finhop/format/classeur_reader.hpp"
#include "format/classeur/csv_temoin.hpp"
#include "format/classeur/fabrique.hpp"

using namespace finhop::tests::classeurs;
using finhop::format::NatureDeCellule;

namespace {

// A cell as each form writes it, and as all of them give it.
struct Cellule {
  NatureDeCellule nature;
  std::string texte;
  std::string stocke;  // of a number, as a workbook may store it
};

class Tirage {
 public:
  explicit Tirage(unsigned graine) : hasard_(graine) {}
  std::size_t jusqu_a(std::size_t max) { return hasard_() % (max + 1); }
  template <class T>
  const typename T::value_type& un_de(const T& liste) {
    return liste[jusqu_a(liste.size() - 1)];
  }

  Cellule cellule() {
    switch (jusqu_a(9)) {
      case 0:
        return {NatureDeCellule::Vide, "", ""};
      case 1:
        return nombre();
      case 2:
        return jour();
      case 3:
        return jusqu_a(1) == 0 ? Cellule{NatureDeCellule::Booleen, "VRAI", "1"}
                               : Cellule{NatureDeCellule::Booleen, "FAUX", "0"};
      default:
        return texte();
    }
  }
  Cellule texte() {
    static const std::vector<std::string> kMorceaux{
        "a",  "0000", "é", " ", "  ", ";",       "\"",      "\n",      "\r\n", "\t",  "&",   "<b>",
        "=1", "'",    "-", "😀", "_",  "_x000D_", "_x005F_", "Hôpital", "12,5", "1E5", "]]>", "+33"};
    std::string dit = "t";
    for (std::size_t i = jusqu_a(5); i > 0; --i) dit += un_de(kMorceaux);
    if (jusqu_a(2) == 0) dit.erase(0, 1);
    if (dit.empty() || dit.starts_with('\'')) dit = "0" + dit;
    return {NatureDeCellule::Texte, dit, ""};
  }

 private:
  Cellule nombre() {
    static const std::vector<std::pair<std::string, std::string>> kNombres{
        {"0", "0"},
        {"12500", "1.25E+4"},
        {"12500.5", "12500.500000000000"},
        {"1.1", "1.1000000000000001"},
        {"-3750.25", "-3750.25"},
        {"0.001", "1E-3"},
        {"0.30000000000000004", "0.30000000000000004"}};
    const auto& [texte, stocke] = un_de(kNombres);
    return {NatureDeCellule::Nombre, texte, stocke};
  }
  Cellule jour() {
    static const std::vector<std::pair<std::string, std::string>> kJours{
        {"2022-05-16", "44697"}, {"1900-03-01", "61"}, {"9999-12-31", "2958465"}, {"2024-02-29", "45351"}};
    const auto& [texte, stocke] = un_de(kJours);
    return {NatureDeCellule::Jour, texte, stocke};
  }
  std::mt19937 hasard_;
};

using Table = std::vector<std::vector<Cellule>>;

Table table(Tirage& tirage) {
  Table faite(2 + tirage.jusqu_a(8));
  const std::size_t colonnes = 2 + tirage.jusqu_a(6);
  for (auto& rangee : faite) {
    rangee.push_back(tirage.texte());  // no row is blank
    if (rangee[0].texte.find_first_not_of(" \t\r\n") == std::string::npos) rangee[0].texte = "x";
    for (std::size_t i = 1; i < colonnes; ++i) rangee.push_back(tirage.cellule());
  }
  return faite;
}

std::string en_xml(std::string_view texte) {
  std::string dit;
  for (const char c : texte) {
    if (c == '&')
      dit += "&amp;";
    else if (c == '<')
      dit += "&lt;";
    else if (c == '>')
      dit += "&gt;";
    else if (c == '\r')
      dit += "&#13;";
    else
      dit.push_back(c);
  }
  return dit;
}
// What looks like a spelling is spelt.
std::string en_xstring(std::string_view texte) {
  std::string dit;
  for (std::size_t i = 0; i < texte.size(); ++i) {
    if (texte.substr(i).starts_with("_x")) dit += "_x005F";
    dit.push_back(texte[i]);
  }
  return en_xml(dit);
}

std::string en_xlsx(const Table& table, Tirage& tirage) {
  Xlsx xlsx{.feuille = "", .styles = R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>)"};
  std::size_t partages = 0;
  for (std::size_t i = 0; i < table.size(); ++i) {
    xlsx.feuille += fmt::format("<row r=\"{}\">", i + 1);
    for (std::size_t j = 0; j < table[i].size(); ++j) {
      const Cellule& cellule = table[i][j];
      const std::string place = fmt::format("r=\"{}{}\"", finhop::format::lettres_de_colonne(j), i + 1);
      if (cellule.nature == NatureDeCellule::Texte && tirage.jusqu_a(1) == 0) {
        xlsx.feuille += fmt::format(R"(<c {} t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>)",
                                    place, en_xstring(cellule.texte));
      } else if (cellule.nature == NatureDeCellule::Texte) {
        xlsx.textes += fmt::format(R"(<si><t xml:space="preserve">{}</t></si>)", en_xstring(cellule.texte));
        xlsx.feuille += fmt::format(R"(<c {} t="s"><v>{}</v></c>)", place, partages++);
      } else if (cellule.nature != NatureDeCellule::Vide) {
        xlsx.feuille += fmt::format(R"(<c {}{}><v>{}</v></c>)", place,
                                    cellule.nature == NatureDeCellule::Jour      ? " s=\"1\""
                                    : cellule.nature == NatureDeCellule::Booleen ? " t=\"b\""
                                                                                 : "",
                                    cellule.stocke);
      }
    }
    xlsx.feuille += "</row>";
  }
  return en_octets(xlsx);
}

std::string en_paragraphes(std::string_view texte) {
  std::string dit = "<text:p>";
  for (const char c : texte) {
    if (c == ' ')
      dit += "<text:s/>";
    else if (c == '\t')
      dit += "<text:tab/>";
    else if (c == '\n')
      dit += "</text:p><text:p>";
    else
      dit += en_xml({&c, 1});
  }
  return dit + "</text:p>";
}

std::string en_ods(const Table& table) {
  std::string lignes;
  for (const auto& rangee : table) {
    lignes += "<table:table-row>";
    for (const Cellule& cellule : rangee) switch (cellule.nature) {
        case NatureDeCellule::Texte:
          lignes += "<table:table-cell office:value-type=\"string\">" + en_paragraphes(cellule.texte) +
                    "</table:table-cell>";
          break;
        case NatureDeCellule::Nombre:
          lignes += fmt::format(R"(<table:table-cell office:value-type="float" office:value="{}"/>)",
                                cellule.stocke);
          break;
        case NatureDeCellule::Jour:
          lignes += fmt::format(R"(<table:table-cell office:value-type="date" office:date-value="{}"/>)",
                                cellule.texte);
          break;
        case NatureDeCellule::Booleen:
          lignes +=
              fmt::format(R"(<table:table-cell office:value-type="boolean" office:boolean-value="{}"/>)",
                          cellule.stocke == "1" ? "true" : "false");
          break;
        default:
          lignes += "<table:table-cell/>";
      }
    lignes += "</table:table-row>";
  }
  return ods_d_une_feuille(lignes);
}

struct Lue {
  Rangees textes;
  std::vector<std::vector<NatureDeCellule>> natures;
};
Lue lue(const std::string& octets) {
  Lue dite;
  const auto classeur = finhop::format::Classeur::ouvrir(octets);
  REQUIRE(classeur);
  const auto defaut = classeur->lire(0, [&](const finhop::format::LigneDeClasseur& ligne) {
    CHECK(ligne.ligne == dite.textes.size() + 1);
    dite.textes.emplace_back();
    dite.natures.emplace_back();
    for (const auto& cellule : ligne.cellules) {
      dite.textes.back().emplace_back(cellule.texte);
      dite.natures.back().push_back(cellule.nature);
    }
    return finhop::format::Poursuite::Continuer;
  });
  REQUIRE_FALSE(defaut);
  return dite;
}

}  // namespace

TEST_CASE("a random table is the same read from CSV, from .xlsx and from .ods") {
  for (unsigned graine = 1; graine <= 300; ++graine) {
    INFO("graine " << graine);
    Tirage tirage(graine);
    const Table faite = table(tirage);
    Rangees textes;
    for (const auto& rangee : faite) {
      textes.emplace_back();
      for (const Cellule& cellule : rangee) textes.back().push_back(cellule.texte);
    }
    const Rangees attendues = par_csv(textes);
    const Lue xlsx = lue(en_xlsx(faite, tirage));
    const Lue ods = lue(en_ods(faite));
    REQUIRE(xlsx.textes == attendues);
    REQUIRE(ods.textes == attendues);
    REQUIRE(xlsx.natures == ods.natures);
    for (std::size_t i = 0; i < faite.size(); ++i)
      for (std::size_t j = 0; j < xlsx.natures[i].size(); ++j)
        REQUIRE(xlsx.natures[i][j] == faite[i][j].nature);
  }
}
