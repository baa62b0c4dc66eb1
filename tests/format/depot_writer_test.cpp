#include "finhop/format/depot_writer.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <functional>
#include <stdexcept>

#include "finhop/base/fichier.hpp"

using namespace finhop;
using namespace finhop::format;
using nlohmann::json;
using nlohmann::ordered_json;

namespace {

domain::Depot depot_exemple() {
  return {domain::NumeroAns::exact("1234567890"), domain::Siret::exact("88558855858745"),
          Jour::exact_iso("2022-05-16")};
}

// The request of the guide's section 3.1.
domain::Demande demande_exemple() {
  domain::Demande demande;
  demande.numero_asp = domain::NumeroAsp::exact("FINHOP000007");
  demande.numero_editeur = domain::NumeroEditeur::exact("00001");
  demande.date_facture = Jour::exact_iso("2022-05-15");
  demande.montant_facture = Montant::de_centimes(1'250'000);
  for (const char* finess : {"999999991", "999999992", "999999993"})
    demande.beneficiaires.push_back(*domain::Finess::exact(finess));
  demande.pieces = {{"HOP-PFI-Va1-FACTURE-00001.pdf", domain::FormatPiece::Pdf, domain::TypePiece::Facture},
                    {"HOP-PFI-Va1-VA-00001.pdf", domain::FormatPiece::Pdf, domain::TypePiece::Va}};
  demande.scenario = {true, {"1999999991"}, true, "saint-martin@exemple.mssante.fr", false, std::nullopt};
  return demande;
}

std::string ecrit(const std::vector<domain::Demande>& demandes, const Modele& modele = modele_integre()) {
  return ecrire_depot(modele, depot_exemple(), demandes);
}

json pfi_de(const domain::Demande& demande) {
  return json::parse(ecrit({demande}))["lignesImport"][0]["scenariosEffectivementInstalles"]["PFI"];
}

Noeud valeur(const char* nom, std::optional<Cle> cle) {
  return {nom, cle, Forme::Valeur, {}};
}
Noeud objet(const char* nom, std::optional<Cle> cle, std::vector<Noeud> enfants) {
  return {nom, cle, Forme::Objet, std::move(enfants)};
}
Noeud liste(const char* nom, std::optional<Cle> cle, std::vector<Noeud> enfants) {
  return {nom, cle, Forme::ListeDObjets, std::move(enfants)};
}
Modele modele(std::vector<Noeud> enfants) {
  return {objet("", std::nullopt, std::move(enfants))};
}
// A modèle whose lines hold these keys only.
Modele modele_de_ligne(std::vector<Noeud> enfants) {
  return modele({liste("lignesImport", Cle::lignesImport, std::move(enfants))});
}

std::string defaut_de(const std::function<void()>& action) {
  try {
    action();
  } catch (const std::logic_error& defaut) {
    return defaut.what();
  }
  return "aucun";
}

}  // namespace

TEST_CASE("the guide's example is written as the golden file byte for byte") {
  const std::string attendu = lire_fichier(FINHOP_TESTS_DIR "/donnees/format/depot-exemple.json", 100'000);
  CHECK(ecrit({demande_exemple()}) == attendu);
}

TEST_CASE("the built-in modele gives the keys of the guide in its order") {
  const auto lu = ordered_json::parse(ecrit({demande_exemple()}));
  std::vector<std::string> cles;
  for (const auto& [cle, contenu] : lu.items()) cles.push_back(cle);
  for (const auto& [cle, contenu] : lu["lignesImport"][0].items()) cles.push_back(cle);
  CHECK(cles == std::vector<std::string>{
                    "impId", "numeroAns", "SIRET", "lignesImport", "numLigne", "typeAction", "numeroASP",
                    "numeroEditeur", "facture", "beneficiairesPMSI", "piecesJustificatives",
                    "scenariosEffectivementInstalles", "codeTraitement", "libelleTraitement"});
}

TEST_CASE("an amount is written with exactly two decimals and never rounded") {
  for (const auto& [centimes, attendu] : std::vector<std::pair<std::int64_t, std::string>>{
           {1, "0.01"}, {1'250'010, "12500.10"}, {99, "0.99"}, {99'999'999'999'999, "999999999999.99"}}) {
    domain::Demande demande = demande_exemple();
    demande.montant_facture = Montant::de_centimes(centimes);
    const std::string ligne = "\"montantSegurHTFacture\": " + attendu + "\n";
    CHECK_THAT(ecrit({demande}), Catch::Contains(ligne));
  }
}

TEST_CASE("identifiers and addresses are null exactly when their flag is false") {
  for (const bool dmp : {false, true})
    for (const bool pro : {false, true})
      for (const bool citoyen : {false, true}) {
        domain::Demande demande = demande_exemple();
        demande.scenario = {dmp,     {"1999999991", "1999999992"}, pro, "pro@exemple.fr",
                            citoyen, "citoyen@exemple.fr"};
        const json attendu = {
            {"isDirectToDMP", dmp},
            {"identDMP", dmp ? json{"1999999991", "1999999992"} : json()},
            {"isDirectToMSSPro", pro},
            {"adresseBoiteMSSPro", pro ? json("pro@exemple.fr") : json()},
            {"isDirectToMSSCitoyen", citoyen},
            {"adresseBoiteMSSCitoyen", citoyen ? json("citoyen@exemple.fr") : json()},
        };
        CAPTURE(dmp, pro, citoyen);
        CHECK(pfi_de(demande) == attendu);
      }
}

TEST_CASE("a request may have every flag false and record nothing else for the scenario") {
  domain::Demande demande = demande_exemple();
  demande.scenario = {false, {}, false, std::nullopt, false, std::nullopt};
  CHECK(pfi_de(demande)["identDMP"].is_null());
}

TEST_CASE("lines are numbered by their place whatever number the requests carry") {
  std::vector<domain::Demande> demandes(3, demande_exemple());
  demandes[0].num_ligne = 42;
  const json lignes = json::parse(ecrit(demandes))["lignesImport"];
  REQUIRE(lignes.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(lignes[i]["numLigne"] == i + 1);
}

TEST_CASE("a deposit without line has an empty list") {
  CHECK(ecrit({}) ==
        "{\n  \"impId\": null,\n  \"numeroAns\": \"1234567890\",\n  \"SIRET\": \"88558855858745\",\n"
        "  \"lignesImport\": []\n}\n");
}

TEST_CASE("texts are escaped as JSON asks and other characters stay as they are") {
  const std::string adresse = "a\"b\\c/d\n\t\x01 é € \xF0\x9F\x98\x80 <&>'@exemple.fr";
  domain::Demande demande = demande_exemple();
  demande.scenario.adresse_mss_pro = adresse;
  CHECK(pfi_de(demande)["adresseBoiteMSSPro"] == adresse);
  CHECK_THAT(ecrit({demande}),
             Catch::Contains("\"a\\\"b\\\\c/d\\n\\t\\u0001 é € \xF0\x9F\x98\x80 <&>'@exemple.fr\""));
}

TEST_CASE("a modele with other names and another order is followed") {
  const Modele autre = modele(
      {valeur("Numéro \"ANS\"", Cle::numeroAns),
       liste("lignes", Cle::lignesImport, {valeur("date", Cle::dateFacture), valeur("rang", Cle::numLigne)}),
       valeur("siret", Cle::SIRET)});
  CHECK(ecrit({demande_exemple()}, autre) ==
        "{\n  \"Numéro \\\"ANS\\\"\": \"1234567890\",\n  \"lignes\": [\n    {\n      \"date\": "
        "\"15/05/2022\",\n"
        "      \"rang\": 1\n    }\n  ],\n  \"siret\": \"88558855858745\"\n}\n");
}

TEST_CASE("a modele with another nesting is followed at each level") {
  const Modele autre = modele(
      {objet("entete", std::nullopt, {valeur("siret", Cle::SIRET)}),
       liste(
           "lignes", Cle::lignesImport,
           {valeur("ans", Cle::numeroAns),
            objet("demande", std::nullopt, {objet("facture", Cle::facture, {valeur("asp", Cle::numeroASP)})}),
            liste("scenarios", Cle::PFI, {valeur("dmp", Cle::isDirectToDMP)}),
            liste("pieces", Cle::piecesJustificatives,
                  {objet("fichier", std::nullopt,
                         {valeur("type", Cle::typeFichier), valeur("editeur", Cle::numeroEditeur)})})})});
  const json attendu = json::parse(R"({
    "entete": {"siret": "88558855858745"},
    "lignes": [{
      "ans": "1234567890",
      "demande": {"facture": {"asp": "FINHOP000007"}},
      "scenarios": [{"dmp": true}],
      "pieces": [{"fichier": {"type": "FACTURE", "editeur": "00001"}},
                 {"fichier": {"type": "VA", "editeur": "00001"}}]}]})");
  CHECK(json::parse(ecrit({demande_exemple()}, autre)) == attendu);
}

TEST_CASE("keys the guide does not document are written null") {
  const Modele autre =
      modele({valeur("version", std::nullopt), objet("bloc", std::nullopt, {valeur("cle", std::nullopt)}),
              liste("liste", std::nullopt, {valeur("cle", std::nullopt)}),
              objet("RI", Cle::RI, {valeur("autre", std::nullopt)}), objet("PFI", Cle::PFI, {})});
  CHECK(ecrit({}, autre) ==
        "{\n  \"version\": null,\n  \"bloc\": null,\n  \"liste\": null,\n  \"RI\": {\n    \"autre\": null\n  "
        "},\n"
        "  \"PFI\": {}\n}\n");
}

TEST_CASE("each missing value of a request is refused by its name and line") {
  using Retrait = std::function<void(domain::Demande&)>;
  const std::vector<std::pair<std::string, Retrait>> retraits = {
      {"numeroASP", [](auto& d) { d.numero_asp.reset(); }},
      {"numeroEditeur", [](auto& d) { d.numero_editeur.reset(); }},
      {"dateFacture", [](auto& d) { d.date_facture.reset(); }},
      {"montantSegurHTFacture", [](auto& d) { d.montant_facture.reset(); }},
      {"beneficiairesPMSI", [](auto& d) { d.beneficiaires.clear(); }},
      {"piecesJustificatives", [](auto& d) { d.pieces.clear(); }},
      {"isDirectToDMP", [](auto& d) { d.scenario.is_direct_to_dmp.reset(); }},
      {"identDMP", [](auto& d) { d.scenario.ident_dmp.clear(); }},
      {"isDirectToMSSPro", [](auto& d) { d.scenario.is_direct_to_mss_pro.reset(); }},
      {"adresseBoiteMSSPro", [](auto& d) { d.scenario.adresse_mss_pro.reset(); }},
      {"isDirectToMSSCitoyen", [](auto& d) { d.scenario.is_direct_to_mss_citoyen.reset(); }},
      {"adresseBoiteMSSCitoyen", [](auto& d) { d.scenario.is_direct_to_mss_citoyen = true; }}};
  for (const auto& [nom, retirer] : retraits) {
    std::vector<domain::Demande> demandes(2, demande_exemple());
    retirer(demandes[1]);
    CHECK(defaut_de([&] { ecrit(demandes); }) ==
          "écriture du dépôt, ligne 2, clé « " + nom + " » : la valeur manque");
  }
}

TEST_CASE("a missing header value is refused by its name") {
  domain::Depot sans_ans = depot_exemple();
  sans_ans.numero_ans.reset();
  CHECK(defaut_de([&] { ecrire_depot(modele_integre(), sans_ans, {}); }) ==
        "écriture du dépôt, clé « numeroAns » : la valeur manque");
  domain::Depot sans_siret = depot_exemple();
  sans_siret.siret.reset();
  CHECK(defaut_de([&] { ecrire_depot(modele_integre(), sans_siret, {}); }) ==
        "écriture du dépôt, clé « SIRET » : la valeur manque");
}

TEST_CASE("a modele that puts a key where it has no sense is refused") {
  const std::vector<Modele> insenses = {
      modele({valeur("cle", Cle::numLigne)}),
      modele({valeur("cle", Cle::beneficiairesPMSI)}),
      modele_de_ligne({valeur("cle", Cle::nomFichier)}),
      modele({liste("cle", Cle::piecesJustificatives, {valeur("nom", Cle::nomFichier)})}),
      modele_de_ligne({valeur("cle", Cle::facture)}),
      modele_de_ligne({objet("cle", Cle::dateFacture, {valeur("jour", std::nullopt)})}),
  };
  for (const Modele& insense : insenses)
    CHECK_THAT(defaut_de([&] { ecrit({demande_exemple()}, insense); }),
               Catch::Contains("clé « cle » : le modèle"));
}

TEST_CASE("the same deposit is written with the same bytes twice") {
  const std::vector<domain::Demande> demandes(200, demande_exemple());
  CHECK(ecrit(demandes) == ecrit(demandes));
}
