// Where a file goes, and how sure that is.
#include "finhop/domain/documents/placement.hpp"

#include <catch2/catch.hpp>

#include "domain/documents/placement_scene.hpp"

using namespace finhop;
using namespace finhop::domain;
using namespace finhop::domain::placements;

TEST_CASE("a FINHOP number in the name or in the text places a file surely", "[documents]") {
  for (const char* nom : {"VA FINHOP000012.pdf", "va-finhop000012 (1).pdf", "FINHOP 000012 VA.pdf"}) {
    INFO(nom);
    CHECK(sans_texte(nom).dossier == 0U);
    CHECK(sans_texte(nom).sur);
    CHECK(sans_texte(nom).type == TypePiece::Va);
  }
  const auto place = placer_un("a.pdf", kVa + "CH Saint-Martin, dossier FINHOP 000012");
  CHECK(place.dossier == 0U);
  CHECK(place.sur);
  CHECK(dit(place.raisons).starts_with("numéro FINHOP000012 dans le texte ; "));
  const auto range = sans_texte("VA.pdf", {"FINHOP000012"});
  CHECK(range.dossier == 0U);
  CHECK_FALSE(range.sur);  // a file may lie in the wrong folder
}

TEST_CASE("a number that no dossier bears keeps a file from any", "[documents]") {
  const auto place = placer_un("VA CH de Bourges.pdf", kVa + "FINHOP999999");
  CHECK_FALSE(place.dossier);
  CHECK(dit(place.cherche).contains("FINHOP999999 n'est le numéro d'aucun dossier"));
  CHECK(place.a_choisir == std::vector<std::size_t>{4});
}

TEST_CASE("the number of a dossier is a word of its own, and no scanner's nor invoice's", "[documents]") {
  CHECK(sans_texte("VA 00012.pdf").sur);
  CHECK(sans_texte("a0016_attestation.pdf").dossier == 4U);
  CHECK(sans_texte("HOP-PFI-Va1-FACTURE-00012.pdf").sur);
  for (const char* nom : {"scan_00012.pdf", "IMG-00012.pdf", "VA 000123.pdf", "VA00012A.pdf"}) {
    INFO(nom);
    CHECK_FALSE(sans_texte(nom).dossier);
  }
  for (const char* nom :
       {"FA-00012.pdf", "facture n° 00012.pdf", "facture 2022-00012.pdf", "facture 00012.pdf"}) {
    INFO(nom);
    CHECK_FALSE(sans_texte(nom).sur);
  }
  // The invoice 00012 of Bourges.
  const auto autre = placer_un("facture 00012.pdf", kFacture + "Centre hospitalier de Bourges");
  CHECK(autre.dossier != 0U);
  CHECK_FALSE(autre.sur);
  CHECK(placer_un("facture 00012.pdf", kFacture + "CH Saint-Martin").sur);
  // A text that speaks of nobody does not say that it is wrong, nor that it is right.
  CHECK(placer_un("VA 00012.pdf", kVa + "Le directeur").dossier == 0U);
  CHECK_FALSE(placer_un("VA 00012.pdf", kVa + "Le directeur").sur);
  CHECK(placer_un("VA.pdf", kVa + "44000 Nantes, n° éditeur : 00012 CH Saint-Martin").sur);
  CHECK_FALSE(placer_un("VA.pdf", kVa + "00012 Nantes").dossier);
}

TEST_CASE("a FINESS of one dossier places a file, one of several leaves a choice", "[documents]") {
  const auto seul = placer_un("VA.pdf", kVa + "FINESS 18 000 002 8");
  CHECK(seul.dossier == 4U);
  CHECK(seul.sur);
  const auto partage = placer_un("VA.pdf", kVa + "FINESS 750712184");
  CHECK_FALSE(partage.dossier);
  CHECK(partage.a_choisir == std::vector<std::size_t>{0, 1});
  CHECK(partage.cherche.front() ==
        "plusieurs dossiers conviennent autant : 00012 (CH Saint-Martin), 00013 (CH Saint-Martin)");
}

TEST_CASE("the longest name wins among near-alike clients", "[documents]") {
  for (const char* nom :
       {"VA CH Saint-Martin-de-Ré.pdf", "va ch saint martin de re.pdf", "VA_St_Martin_de_Ré.pdf"})
    CHECK(sans_texte(nom).dossier == 2U);
  CHECK(placer_un("a.pdf", kVa + "Centre hospitalier Saint Martin de Ré").dossier == 2U);
  CHECK(sans_texte("VA Clinique Saint-Martin.pdf").dossier == 3U);
  CHECK(sans_texte("VA CH Saint-Martin.pdf").a_choisir == std::vector<std::size_t>{0, 1});
  CHECK(sans_texte("VA Saint-Martin.pdf").a_choisir == std::vector<std::size_t>{0, 1, 3});
  CHECK_FALSE(placer_un("VA.pdf", kVa + "Clinique Saint-Martin de Bretagne").dossier);
  CHECK_FALSE(placer_un("VA.pdf", kVa + "Clinique X, 12 rue Saint-Martin").dossier);
  CHECK_FALSE(placer_un("VA.pdf", kVa + "Clinique X, 18000 Bourges").dossier);
  CHECK(placer_un("VA.pdf", kVa + "C.H. de Bourges, 18000 Bourges").dossier == 4U);
}

TEST_CASE("an invoice for several establishments is never given to one of them", "[documents]") {
  const auto groupe = placer_un("Facture CH de Bourges.pdf", kFacture + "FINESS 180000028\nFINESS 170780225");
  CHECK_FALSE(groupe.dossier);
  CHECK(groupe.a_choisir == std::vector<std::size_t>{4, 2});
  CHECK(groupe.cherche.front().starts_with("plusieurs dossiers y sont nommés : "));
  auto tous = candidats();
  tous[4].finess.push_back(finess("170780225"));
  tous.erase(tous.begin() + 2);
  CHECK(placer_un("a.pdf", document(kFacture + "FINESS 180000028\nFINESS 170780225"), {}, tous).dossier ==
        3U);
}

TEST_CASE("what a document says wins over the folder where it lies, and is told", "[documents]") {
  const auto place =
      placer_un("VA.pdf", kVa + "CH de Bourges FINESS 180000028", {"Clients", "CH Saint-Martin"});
  CHECK(place.dossier == 4U);
  CHECK_FALSE(place.sur);
  CHECK(dit(place.raisons)
            .contains("malgré client « CH Saint-Martin » dans le répertoire « CH Saint-Martin »"));
  // Its name and its text contradict each other.
  const auto deux = placer_un("VA FINHOP000012.pdf", kVa + "FINHOP000014");
  CHECK_FALSE(deux.dossier);
  CHECK(deux.a_choisir == std::vector<std::size_t>{2, 0});
}

TEST_CASE("two files for one document are told, and neither is sure", "[documents]") {
  const LectureDeDocument lue = document(kVa + "FINHOP000012");
  const std::vector<FichierAPlacer> fichiers{{"VA.pdf", {}, &lue}, {"VA (1).pdf", {}, &lue}};
  for (const Placement& place : placer(fichiers, candidats())) {
    CHECK(place.dossier == 0U);
    CHECK_FALSE(place.sur);
    CHECK(place.raisons.back().ends_with("irait au même endroit : il faut choisir"));
  }
}

TEST_CASE("the amount, the day and what is missing tell the dossiers of one client apart", "[documents]") {
  auto tous = candidats();
  tous[0].montant = euros(10'000);
  tous[0].date = jour("15/05/2022");
  tous[1].montant = euros(7'000);
  const auto lue =
      document(kFacture + "CH Saint-Martin\nle 15/05/2022\nTotal HT 10 000,00 €\nTTC 12 000,00 €");
  CHECK(placer_un("a.pdf", lue, {}, tous).dossier == 0U);
  CHECK(placer_un("a.pdf", document(kFacture + "CH Saint-Martin\nTotal HT 7 000,00 €"), {}, tous).dossier ==
        1U);
  // Nothing else: an amount and a day.
  const auto seuls = placer_un("a.pdf", document(kFacture + "15/05/2022\nTotal HT 10 000,00 €"), {}, tous);
  CHECK(seuls.dossier == 0U);
  CHECK_FALSE(seuls.sur);
  // Another amount than the one that is claimed.
  const auto autre = placer_un("a.pdf", document(kFacture + "FINHOP000012\nTotal HT 9 000,00 €"), {}, tous);
  CHECK(autre.dossier == 0U);
  CHECK_FALSE(autre.sur);
  CHECK(dit(autre.raisons).contains("un autre montant : " + euros(9'000).texte_fr() + " dans le texte"));
  tous[0].manquantes = {TypePiece::Facture};
  CHECK(placer_un("VA CH Saint-Martin.pdf", document(""), {}, tous).dossier == 1U);
  const auto deja = placer_un("VA FINHOP000012.pdf", document(""), {}, tous);
  CHECK_FALSE(deja.sur);
  CHECK(dit(deja.raisons).contains("ce dossier a déjà une attestation de vérification d'aptitude"));
}

TEST_CASE("a Factur-X places by its order and its number", "[documents]") {
  LectureDeDocument lue = document("Facture");
  lue.facturx = {EtatFacturX::Lu, "factur-x.xml", {"FA-7", "380", {}, euros(10'000), "EUR", "", "00014", ""}};
  CHECK(placer_un("a.pdf", lue).dossier == 2U);
  CHECK(placer_un("a.pdf", lue).sur);
  lue.facturx.facture.commande = "FINHOP000015";
  CHECK(placer_un("a.pdf", lue).dossier == 3U);
  lue.facturx.facture.type = "381";
  CHECK_FALSE(placer_un("a.pdf", lue).dossier);
  CHECK(placer_un("a.pdf", lue).cherche.front() == "c'est un avoir, ni une facture ni une attestation");
  auto tous = candidats();
  tous[1].factures = {"FA-2022-118"};
  CHECK(placer_un("Facture CH Saint-Martin 2022-118.pdf", document(""), {}, tous).dossier == 1U);
  tous[1].commandes = {"BC/2022/0457"};
  CHECK(placer_un("a.pdf", document(kFacture + "Votre commande BC-2022-0457"), {}, tous).dossier == 1U);
  tous[1].factures = {"10250"};
  CHECK(placer_un("a.pdf", document("Facture n° 10250"), {}, tous).dossier == 1U);
  CHECK_FALSE(placer_un("a.pdf", document("Facture n° 8\nTotal 10250\n10250 Troyes"), {}, tous).dossier);
}

TEST_CASE("what was recognised in a picture is proposed, never sure", "[documents]") {
  LectureDeDocument lue{ocr(kVa + "CH de Bourges FlNHOPO00A16"), {}, 0};
  lue.texte = ocr(kVa + "Dossier FlNHOPOA0016\nCH de Bourges");
  const auto place = placer_un("scan.pdf", lue);
  CHECK(place.dossier == 4U);
  CHECK(place.type == TypePiece::Va);
  CHECK_FALSE(place.sur);
}
