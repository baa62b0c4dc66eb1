#include "format/classeur/fabrique.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "finhop/format/classeur_reader.hpp"

using finhop::format::Classeur;
using finhop::format::NatureDeCellule;
using finhop::format::Poursuite;

namespace finhop::tests::classeurs {
namespace {

std::string octets_de(zip_source_t* source) {
  zip_stat_t etat;
  if (zip_source_open(source) != 0 || zip_source_stat(source, &etat) != 0) throw std::runtime_error("zip");
  std::string octets(etat.size, '\0');
  zip_source_read(source, octets.data(), octets.size());
  zip_source_close(source);
  return octets;
}

std::string lettre(NatureDeCellule nature) {
  switch (nature) {
    case NatureDeCellule::Vide:
      return "";
    case NatureDeCellule::Texte:
      return "T:";
    case NatureDeCellule::Nombre:
      return "N:";
    case NatureDeCellule::Jour:
      return "J:";
    case NatureDeCellule::JourEtHeure:
      return "JH:";
    case NatureDeCellule::Heure:
      return "H:";
    case NatureDeCellule::JourImpossible:
      return "I:";
    case NatureDeCellule::Booleen:
      return "B:";
    case NatureDeCellule::Erreur:
      return "E:";
    case NatureDeCellule::FormuleSansValeur:
      return "?";
  }
  return "";
}

std::string dire(const format::LigneDeClasseur& ligne) {
  std::string dit = std::to_string(ligne.ligne) + (ligne.masquee ? "*" : "");
  char avant = ' ';
  for (const auto& cellule : ligne.cellules) {
    dit += avant + lettre(cellule.nature);
    dit += cellule.texte;
    if (!cellule.montre.empty()) dit += "~" + std::string(cellule.montre);
    avant = '|';
  }
  return dit + "\n";
}

std::string dire(const format::DefautDeClasseur& defaut) {
  if (defaut.message.empty() || defaut.attendu.empty() || defaut.remede.empty())
    throw std::runtime_error("un défaut sans message, sans attendu ou sans remède");
  return fmt::format("! {}{}{}{}", defaut.ou, defaut.ou.empty() ? "" : ": ", defaut.message,
                     defaut.valeur.empty() ? "" : " (" + defaut.valeur + ")");
}

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kSm = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kRel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPaquet = "http://schemas.openxmlformats.org/package/2006/relationships";

std::string relation(std::string_view id, std::string_view type, std::string_view cible) {
  return fmt::format(R"(<Relationship Id="{}" Type="{}/{}" Target="{}"/>)", id, kRel, type, cible);
}
std::string relations(std::string_view dedans) {
  return fmt::format(R"({}<Relationships xmlns="{}">{}</Relationships>)", kXml, kPaquet, dedans);
}

}  // namespace

std::string en_zip(const Parties& parties, Compression compression) {
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(source);
  zip_t* zip = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
  if (zip == nullptr) throw std::runtime_error("zip");
  for (const auto& [nom, contenu] : parties) {
    zip_source_t* dedans = zip_source_buffer(zip, contenu.data(), contenu.size(), 0);
    const zip_int64_t rang = zip_file_add(zip, nom.c_str(), dedans, ZIP_FL_ENC_UTF_8);
    if (rang < 0) throw std::runtime_error("zip");
    const bool tel_quel = compression == Compression::Aucune || nom == "mimetype";
    zip_set_file_compression(zip, static_cast<zip_uint64_t>(rang), tel_quel ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                             1);
    zip_file_set_dostime(zip, static_cast<zip_uint64_t>(rang), 0, 0x21, 0);
  }
  if (zip_close(zip) != 0) throw std::runtime_error("zip");
  std::string octets = octets_de(source);
  zip_source_free(source);
  return octets;
}

Parties parties(const Xlsx& xlsx) {
  return {
      {"[Content_Types].xml",
       fmt::format(R"({}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)",
                   kXml)},
      {"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
      {"xl/workbook.xml",
       fmt::format(
           R"({}<workbook xmlns="{}" xmlns:r="{}">{}<sheets><sheet name="F" sheetId="1" r:id="rId1"/></sheets></workbook>)",
           kXml, kSm, kRel, xlsx.reglages)},
      {"xl/_rels/workbook.xml.rels", relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                               relation("rId2", "styles", "styles.xml") +
                                               relation("rId3", "sharedStrings", "sharedStrings.xml"))},
      {"xl/styles.xml", fmt::format(R"({}<styleSheet xmlns="{}">{}</styleSheet>)", kXml, kSm, xlsx.styles)},
      {"xl/sharedStrings.xml", fmt::format(R"({}<sst xmlns="{}">{}</sst>)", kXml, kSm, xlsx.textes)},
      {"xl/worksheets/sheet1.xml",
       fmt::format(R"({}<worksheet xmlns="{}"><sheetData>{}</sheetData></worksheet>)", kXml, kSm,
                   xlsx.feuille)},
  };
}

std::string en_octets(const Xlsx& xlsx) {
  return en_zip(parties(xlsx));
}

Xlsx nombre_au_format(std::string_view nombre, std::string_view code) {
  std::string echappe;
  for (const char c : code) echappe += c == '"' ? "&quot;" : c == '<' ? "&lt;" : std::string(1, c);
  return {.feuille = fmt::format(R"(<row r="1"><c r="A1" s="1"><v>{}</v></c></row>)", nombre),
          .styles = fmt::format(R"(<numFmts count="1"><numFmt numFmtId="164" formatCode="{}"/></numFmts>)"
                                R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>)",
                                echappe)};
}

Parties parties_ods(std::string_view tables, std::string_view styles) {
  constexpr std::string_view kUrn = "urn:oasis:names:tc:opendocument:xmlns:";
  return {
      {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
      {"content.xml",
       fmt::format(
           R"({0}<office:document-content xmlns:office="{1}office:1.0" xmlns:table="{1}table:1.0" xmlns:text="{1}text:1.0" )"
           R"(xmlns:style="{1}style:1.0" xmlns:draw="{1}drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" )"
           R"(xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.2">)"
           R"(<office:automatic-styles>{3}</office:automatic-styles><office:body><office:spreadsheet>{2}</office:spreadsheet>)"
           R"(</office:body></office:document-content>)",
           kXml, kUrn, tables, styles)},
      {"META-INF/manifest.xml",
       fmt::format(
           R"({0}<manifest:manifest xmlns:manifest="{1}manifest:1.0"><manifest:file-entry manifest:full-path="/" )"
           R"(manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>)",
           kXml, kUrn)},
  };
}

std::string ods(std::string_view tables, std::string_view styles) {
  return en_zip(parties_ods(tables, styles));
}

std::string ods_d_une_feuille(std::string_view lignes) {
  return ods(fmt::format(R"(<table:table table:name="F">{}</table:table>)", lignes));
}

std::string lire(std::string_view octets, std::size_t feuille) {
  const auto classeur = Classeur::ouvrir(octets);
  if (!classeur) return dire(classeur.error());
  std::string dit;
  const auto defaut = classeur->lire(feuille, [&](const format::LigneDeClasseur& ligne) {
    dit += dire(ligne);
    return Poursuite::Continuer;
  });
  return defaut ? dit + dire(*defaut) : dit;
}

std::string feuilles(std::string_view octets) {
  const auto classeur = Classeur::ouvrir(octets);
  if (!classeur) return dire(classeur.error());
  std::string dites;
  for (const auto& feuille : classeur->feuilles())
    dites += (dites.empty() ? "" : ",") + feuille.nom + (feuille.masquee ? "*" : "");
  return dites;
}

std::string fixture(std::string_view nom) {
  std::ifstream flux(fmt::format("{}/donnees/classeurs/{}", FINHOP_TESTS_DIR, nom), std::ios::binary);
  if (!flux) throw std::runtime_error(fmt::format("{} manque", nom));
  return {std::istreambuf_iterator<char>(flux), {}};
}

}  // namespace finhop::tests::classeurs
