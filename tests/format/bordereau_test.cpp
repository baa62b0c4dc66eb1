#include "finhop/format/bordereau.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace finhop;
using namespace finhop::format;
using Catch::Contains;

namespace {

const std::string kEmpreinteJson(64, 'a');
const std::string kEmpreinteZip1(64, 'b');
const std::string kEmpreinteZip2(64, 'c');

BordereauLigne ligne(int num, const std::string& editeur, const std::string& zip) {
  return {num,
          editeur,
          "FINHOP1" + editeur,
          "Hôpital Saint-Martin",
          *Jour::exact_iso("2022-05-15"),
          Montant::de_centimes(1'250'000 + num),
          zip,
          {"HOP-PFI-Va1-FACTURE-" + editeur + ".pdf", "HOP-PFI-Va1-VA-" + editeur + ".png"}};
}

Bordereau exemple() {
  return {.nom_lot = "JSON-1234567890-20220516-001",
          .numero_ans = "1234567890",
          .nom_logiciel = "Beau Logiciel PFI",
          .siret = "88558855858745",
          .raison_sociale = "Le Beau Logiciel",
          .date_depot = *Jour::exact_iso("2022-05-16"),
          .json = {"JSON-1234567890-20220516-001.json", 812, kEmpreinteJson},
          .zips = {{"PJ-1234567890-20220516-001-1.zip", 199'990'000, kEmpreinteZip1},
                   {"PJ-1234567890-20220516-001-2.zip", 2'999'999, kEmpreinteZip2}},
          .lignes = {ligne(1, "00001", "PJ-1234567890-20220516-001-1.zip"),
                     ligne(2, "0000B", "PJ-1234567890-20220516-001-2.zip")},
          .gestes = {"redater le lot", "déposer le lot", "rejeter le lot", "importer le retour"}};
}

std::size_t occurrences(const std::string& page, const std::string& texte) {
  std::size_t n = 0;
  for (std::size_t place = page.find(texte); place != std::string::npos; place = page.find(texte, place + 1))
    ++n;
  return n;
}

// The part of the page from one text to the next one.
std::string entre(const std::string& page, const std::string& debut, const std::string& fin) {
  const std::size_t de = page.find(debut);
  REQUIRE(de != std::string::npos);
  const std::size_t a = page.find(fin, de);
  REQUIRE(a != std::string::npos);
  return page.substr(de, a - de);
}

// The table row that begins with this line number.
std::string rangee(const std::string& page, int num) {
  return entre(page, "<tr><td class=\"n\">" + std::to_string(num) + "</td>", "</tr>");
}

}  // namespace

TEST_CASE("the bordereau is a French page in UTF-8 named after its lot") {
  const std::string page = ecrire_bordereau(exemple());
  CHECK_THAT(page,
             Catch::StartsWith("<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n"));
  CHECK_THAT(page, Contains("<title>Bordereau de dépôt JSON-1234567890-20220516-001</title>"));
}

TEST_CASE("the steps give the day and what to choose and type in the portal's order") {
  const std::string etapes = entre(ecrire_bordereau(exemple()), "<ol class=\"etapes\">", "</ol>");
  std::size_t place = 0;
  for (const char* texte :
       {"portail de l&#39;ASP", "le 16/05/2022", ">solde<", ">1234567890<", ">FINHOP100001<",
        ">FINHOP10000B<", ">JSON-1234567890-20220516-001.json<", ">PJ-1234567890-20220516-001-1.zip<",
        ">PJ-1234567890-20220516-001-2.zip<", ">déposer le lot<"}) {
    CAPTURE(texte);
    const std::size_t trouve = etapes.find(texte, place);
    REQUIRE(trouve != std::string::npos);
    place = trouve;
  }
}

TEST_CASE("each step and number and file has a square to tick") {
  constexpr std::size_t kEtapes = 6;
  constexpr std::size_t kNumeros = 2;
  constexpr std::size_t kFichiers = 3;
  CHECK(occurrences(ecrire_bordereau(exemple()), "<input type=\"checkbox\"") ==
        kEtapes + kNumeros + kFichiers);
}

TEST_CASE("the bordereau warns that its day is the only one and says how to change it") {
  const std::string page = ecrire_bordereau(exemple());
  CHECK_THAT(page, Contains("À déposer le 16/05/2022, ce jour-là seulement"));
  CHECK_THAT(page, Contains(">redater le lot<"));
}

TEST_CASE("the files are listed with their size for people and their exact size and digest") {
  const std::string table = entre(ecrire_bordereau(exemple()), "<table class=\"fichiers\">", "</table>");
  for (const char* texte :
       {"JSON-1234567890-20220516-001.json", "812\u00A0octets", "PJ-1234567890-20220516-001-1.zip",
        "199,99 Mo", "199\u00A0990\u00A0000\u00A0octets", "PJ-1234567890-20220516-001-2.zip", "2,99 Mo",
        "2\u00A0999\u00A0999\u00A0octets"})
    CHECK_THAT(table, Contains(texte));
  for (const std::string& empreinte : {kEmpreinteJson, kEmpreinteZip1, kEmpreinteZip2})
    CHECK(occurrences(table, empreinte) == 1);
}

TEST_CASE("each request has one row with all that identifies it") {
  const std::string page = ecrire_bordereau(exemple());
  for (const char* texte :
       {"00001", "FINHOP100001", "Hôpital Saint-Martin", "15/05/2022", "12\u00A0500,01\u00A0€",
        "PJ-1234567890-20220516-001-1.zip", "HOP-PFI-Va1-FACTURE-00001.pdf", "HOP-PFI-Va1-VA-00001.png"})
    CHECK_THAT(rangee(page, 1), Contains(texte));
  for (const char* texte :
       {"0000B", "FINHOP10000B", "12\u00A0500,02\u00A0€", "PJ-1234567890-20220516-001-2.zip",
        "HOP-PFI-Va1-FACTURE-0000B.pdf", "HOP-PFI-Va1-VA-0000B.png"})
    CHECK_THAT(rangee(page, 2), Contains(texte));
}

TEST_CASE("the totals count requests and amounts and documents and bytes") {
  const std::string page = ecrire_bordereau(exemple());
  const std::string demandes =
      entre(entre(page, "<table class=\"demandes\">", "</table>"), "class=\"total\"", "</tr>");
  for (const char* texte : {"2 demandes", "25\u00A0000,03\u00A0€", "4 documents"})
    CHECK_THAT(demandes, Contains(texte));
  const std::string fichiers =
      entre(entre(page, "<table class=\"fichiers\">", "</table>"), "class=\"total\"", "</tr>");
  for (const char* texte : {"3 fichiers", "202,99 Mo", "202\u00A0990\u00A0811\u00A0octets"})
    CHECK_THAT(fichiers, Contains(texte));
  const std::string identite = entre(page, "<dl class=\"faits\">", "</dl>");
  for (const char* texte : {"2 demandes de solde", "25\u00A0000,03\u00A0€", "4 documents", "202,99 Mo"})
    CHECK_THAT(identite, Contains(texte));
}

TEST_CASE("the page says what the portal gives back and what to type then") {
  const std::string suite = entre(ecrire_bordereau(exemple()), "Et ensuite", "</section>");
  for (const char* texte : {"codeTraitement", "libelleTraitement", "Demande acceptée", "conserver",
                            ">rejeter le lot<", ">importer le retour<"})
    CHECK_THAT(suite, Contains(texte));
}

TEST_CASE("every text of the bordereau is escaped") {
  const std::string piege = "<b>\"L'Écho\" & Cie</b>";
  const std::string sur = "&lt;b&gt;&quot;L&#39;Écho&quot; &amp; Cie&lt;/b&gt;";
  Bordereau b = exemple();
  b.lignes.resize(1, b.lignes[0]);
  BordereauLigne& une = b.lignes[0];
  const std::vector<std::string*> textes = {
      &b.nom_lot,        &b.numero_ans,     &b.nom_logiciel,   &b.siret,          &b.raison_sociale,
      &b.json.nom,       &b.json.sha256,    &b.zips[0].nom,    &b.zips[0].sha256, &une.numero_editeur,
      &une.numero_asp,   &une.client,       &une.zip,          &une.pieces[0],    &b.gestes.redater,
      &b.gestes.deposer, &b.gestes.rejeter, &b.gestes.importer};
  for (std::size_t i = 0; i < textes.size(); ++i) *textes[i] = "[" + std::to_string(i) + "]" + piege;
  const std::string page = ecrire_bordereau(b);
  for (std::size_t i = 0; i < textes.size(); ++i)
    CHECK_THAT(page, Contains("[" + std::to_string(i) + "]" + sur));
  CHECK_THAT(page, !Contains("<b>") && !Contains("L'Écho"));
}

TEST_CASE("control bytes of a text of the bordereau are made visible") {
  Bordereau b = exemple();
  b.lignes[0].client = std::string("a\0b\x1B\u202E", 7);
  CHECK_THAT(ecrire_bordereau(b), Contains("<td>a\\u0000b\\u001B\\u202E</td>"));
}

TEST_CASE("texts that are not known leave no empty label") {
  Bordereau b = exemple();
  b.nom_logiciel.clear();
  b.raison_sociale.clear();
  CHECK_THAT(ecrire_bordereau(b), !Contains("<dt>Logiciel</dt>") && !Contains("<dt>Fournisseur</dt>"));
}

TEST_CASE("the page loads nothing from anywhere") {
  const std::string page = ecrire_bordereau(exemple());
  for (const char* charge : {"http:", "https:", "src=", "href", "url(", "@import", "<script", "<link"})
    CHECK_THAT(page, !Contains(charge, Catch::CaseSensitive::No));
  CHECK_THAT(page, Contains("content=\"default-src 'none'; style-src 'sha256-") && !Contains("unsafe"));
}

TEST_CASE("rows are not cut and headers come back on each printed page") {
  const std::string impression = entre(ecrire_bordereau(exemple()), "@media print", "</style>");
  CHECK_THAT(impression, Contains("thead { display: table-header-group; }"));
  CHECK_THAT(impression, Contains("tr { break-inside: avoid; }"));
}

TEST_CASE("one request and one zip are spoken of in the singular") {
  Bordereau b = exemple();
  b.lignes.pop_back();
  b.zips.pop_back();
  const std::string page = ecrire_bordereau(b);
  CHECK_THAT(page, Contains("Saisir le numéro de dossier ASP de la demande"));
  CHECK_THAT(page, Contains("1 demande de solde"));
  CHECK_THAT(page, Contains("Puis le fichier zip"));
}

TEST_CASE("the same bordereau gives the same bytes twice") {
  CHECK(ecrire_bordereau(exemple()) == ecrire_bordereau(exemple()));
}
