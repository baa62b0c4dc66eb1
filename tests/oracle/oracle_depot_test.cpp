#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "oracle/oracle_depot.hpp"

using namespace finhop::tests;

namespace {

constexpr std::string_view kNom = "JSON-1234567890-20220516-001.json";
constexpr std::string_view kDepot = R"({
  "impId": null, "numeroAns": "1234567890", "SIRET": "88558855858745", "lignesImport": [ {
    "numLigne": 1, "typeAction": "C", "numeroASP": "FINHOP000007", "numeroEditeur": "00001",
    "facture": { "dateFacture": "15/05/2022", "montantSegurHTFacture": 12500.00 },
    "beneficiairesPMSI": ["999999991", "2A9999992"],
    "piecesJustificatives": [
      { "nomFichier": "HOP-PFI-Va1-FACTURE-00001.pdf", "formatFichier": "PDF", "typeFichier": "FACTURE" },
      { "nomFichier": "HOP-PFI-Va1-VA-00001.png", "formatFichier": "PNG", "typeFichier": "VA" } ],
    "scenariosEffectivementInstalles": {
      "PFI": { "isDirectToDMP": true, "identDMP": ["1999999991"],
        "isDirectToMSSPro": true, "adresseBoiteMSSPro": "saint-martin@exemple.mssante.fr",
        "isDirectToMSSCitoyen": false, "adresseBoiteMSSCitoyen": null },
      "RI": { "identINSi": null } },
    "codeTraitement": null, "libelleTraitement": null } ] })";

// The faults of a one-line file, as « STR-03 | FMT-01 | COH-06 ».
std::string fautes(const Prevision& prevision) {
  std::string texte;
  const auto ajouter = [&](const std::set<std::string>& regles) {
    for (const std::string& regle : regles) texte += (texte.empty() ? "" : " ") + regle;
  };
  ajouter(prevision.structure);
  for (const LignePrevue& ligne : prevision.lignes) ajouter(ligne.formats);
  if (prevision.coherence) ajouter(*prevision.coherence);
  return texte;
}

struct Change {
  std::string_view avant;
  std::string_view apres;
  std::string fautes;
};

std::string change(const Change& change) {
  std::string octets(kDepot);
  const std::size_t ici = octets.find(change.avant);
  REQUIRE(ici != std::string::npos);
  return octets.replace(ici, change.avant.size(), change.apres);
}

const std::vector<Change> kStructure{
    {"", "", ""},
    {"", "\xEF\xBB\xBF", "STR-01"},
    {"null", "nul", "STR-01"},
    {"} ] }", "} ] }x", "STR-01"},
    {"00001", "0000\xE9", "STR-01"},
    {"00001", "0000\\ud800", "STR-01"},
    {"[ {", "[ 5, {", "STR-02 FMT-01"},
    {R"({ "identINSi": null })", "null", "STR-02"},
    {R"("RI": { "identINSi": null })", R"("R": {})", "STR-03 STR-04"},
    {R"("typeAction": "C",)", "", "STR-03"},
    {R"("typeAction")", R"("typeAction": "D", "typeA\u0063tion")", "STR-05"},
    {R"("typeAction")", R"("typeAction": "C", "TypeAction")", "STR-04"},
    {R"("1234567890")", R"("123456789")", "STR-07"},
    {R"("1234567890")", R"("1234567891")", "STR-10"},
    {"88558855858745", "8855885585874", "STR-08"},
    {R"("impId": null)", R"("impId": 0)", "STR-09"},
};

const std::vector<Change> kFormats{
    {R"("numLigne": 1)", R"("numLigne": 1.0)", "FMT-01"},
    {R"("numLigne": 1)", R"("numLigne": 2)", "FMT-01"},
    {R"("C")", R"("\u0043")", ""},
    {R"("C")", R"("c")", "FMT-02"},
    {"FINHOP000007", "finhop000007", "FMT-03"},
    {R"("00001")", R"("1")", "FMT-04"},
    {"15/05/2022", "29/02/2022", "FMT-05"},
    {"12500.00", "12500.0", "FMT-06"},
    {"12500.00", "12500.00e0", "FMT-06"},
    {"12500.00", "-12500.00", "FMT-06"},
    {"2A9999992", "2a9999992", "FMT-07"},
    {R"(["999999991", "2A9999992"])", "[]", "FMT-07"},
    {"00001.pdf", "00001.PDF", "FMT-08"},
    {R"("PDF")", R"("pdf")", "FMT-09"},
    {R"("VA")", R"("va")", "FMT-10"},
    {R"("isDirectToDMP": true)", R"("isDirectToDMP": "true")", "FMT-11"},
    {R"("isDirectToDMP": true)", R"("isDirectToDMP": false)", "FMT-12"},
    {R"(true, "identDMP": ["1999999991"])", R"(false, "identDMP": [null])", "FMT-12"},
    {R"(["1999999991"])", "[null]", "FMT-12"},
    {R"("isDirectToMSSPro": true)", R"("isDirectToMSSPro": 1)", "FMT-13"},
    {R"("saint-martin@exemple.mssante.fr")", "null", "FMT-14"},
    {R"("isDirectToMSSCitoyen": false)", R"("isDirectToMSSCitoyen": null)", "FMT-15"},
    {R"("isDirectToMSSCitoyen": false)", R"("isDirectToMSSCitoyen": true)", "FMT-16"},
    {R"("identINSi": null)", R"("identINSi": [])", "FMT-17"},
    {R"("codeTraitement": null)", R"("codeTraitement": "")", "FMT-18"},
    {R"("libelleTraitement": null)", R"("libelleTraitement": "Demande acceptée")", "FMT-19"},
};

const std::vector<Change> kCoherences{
    {"VA-00001", "VA-00002", "COH-03"},
    {R"("typeFichier": "VA")", R"("typeFichier": "FACTURE")", "COH-03 COH-04"},
    {"2A9999992", "999999991", "COH-05"},
    {"12500.00", "0.00", "COH-06"},
    {"15/05/2022", "17/05/2022", "COH-07"},
};

void juger(const std::vector<Change>& changes) {
  for (const Change& un : changes) {
    INFO(un.avant << " becomes " << un.apres);
    CHECK(fautes(prevoir(kNom, change(un))) == un.fautes);
  }
}

}  // namespace

TEST_CASE("the independent reading knows a fault of structure") {
  juger(kStructure);
}

TEST_CASE("the independent reading knows a fault of format") {
  juger(kFormats);
}

TEST_CASE("the independent reading knows values right alone and wrong together") {
  juger(kCoherences);
}

TEST_CASE("the independent reading knows a file name") {
  for (const char* nom : {"json-1234567890-20220516-001.json", "JSON-1234567890-20220516-000.json",
                          "JSON-1234567890-20220230-001.json", "JSON-1234567890-20220516-001.JSON",
                          "JSON-12345678-20220516-001.json", "JSON-1234567890-20220516-1.json", "solde.json"})
    CHECK(fautes(prevoir(nom, kDepot)) == "STR-10");
  CHECK(fautes(prevoir("JSON-1234567890-20240229-999.json", kDepot)).empty());
}

TEST_CASE("the independent reading counts nesting and bytes from the first to the last allowed") {
  const auto imbrique = [](std::size_t etages) {
    return std::string(etages, '[') + std::string(etages, ']');
  };
  CHECK(fautes(prevoir(kNom, imbrique(32))) == "STR-02");
  CHECK(fautes(prevoir(kNom, imbrique(33))) == "STR-01 STR-02");
  CHECK(fautes(prevoir(kNom, std::string(20'000'001, ' '))) == "STR-01");
}

TEST_CASE("the independent reading tells the portal's answer") {
  const std::string ligne(kDepot.substr(kDepot.find("{\n    \"numLigne\""),
                                        kDepot.rfind(" ] }") - kDepot.find("{\n    \"numLigne\"")));
  const auto fichier = [&](std::string_view lignes) {
    return fmt::format(
        R"({{"impId":null,"numeroAns":"1234567890","SIRET":"88558855858745","lignesImport":[{}]}})", lignes);
  };
  CHECK(prevoir(kNom, kDepot).asp == "accepte");
  CHECK(prevoir(kNom, fichier(ligne + "," + ligne)).asp == "partiel");
  CHECK(prevoir(kNom, fichier(ligne + ",null")).asp == "rejete");
  CHECK(fautes(prevoir(kNom, fichier(""))) == "STR-06");
}
