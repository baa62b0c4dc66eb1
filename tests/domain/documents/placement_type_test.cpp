// What a file is, and what is said of one that has no place.
#include "finhop/domain/documents/placement.hpp"

#include <catch2/catch.hpp>

#include "domain/documents/placement_scene.hpp"

using namespace finhop;
using namespace finhop::domain;
using namespace finhop::domain::placements;

TEST_CASE("a file is an invoice or an attestation by its words", "[documents]") {
  const auto du_nom = [](const char* nom) { return sans_texte(nom).type; };
  for (const char* nom :
       {"Facture.pdf", "FA-2022-118 (1).pdf", "fact_12.pdf", "FAC 12.pdf", "facture BC 12.pdf"})
    CHECK(du_nom(nom) == TypePiece::Facture);
  for (const char* nom : {"PV recette signé.pdf", "VA.pdf", "Attestation.pdf", "Vérification d'aptitude.pdf",
                          "procès-verbal.pdf", "PV BC 12.pdf"})
    CHECK(du_nom(nom) == TypePiece::Va);
  for (const char* nom :
       {"avoir.pdf", "facture d'avoir 12.pdf", "devis.pdf", "BC 12.pdf", "facture proforma.pdf"}) {
    INFO(nom);
    CHECK_FALSE(du_nom(nom));
    CHECK(sans_texte(nom).cherche.front().starts_with("c'est un"));
  }
  CHECK_FALSE(du_nom("scan0012.pdf"));
  CHECK(placer_un("a.pdf", kFacture + "Vérification d'aptitude 100,00\nTotal HT TVA TTC").type ==
        TypePiece::Facture);
  CHECK(placer_un("a.pdf", kVa + "selon la facture FA-12").type == TypePiece::Va);
  CHECK_FALSE(placer_un("facture.pdf", "AVOIR N° 12\nFINHOP000012").dossier);
  CHECK_FALSE(placer_un("a.pdf", "Avoir n° 3 sur la facture FA-7\nFINHOP000012 Total HT TTC").dossier);
  CHECK_FALSE(placer_un("a.pdf", "FACTURE D'AVOIR\nFINHOP000012 Total HT TTC").dossier);
  CHECK(placer_un("a.pdf", "Facture n° 7 selon devis n° 12 et bon de commande n° 45\nTotal HT").type ==
        TypePiece::Facture);
  CHECK(placer_un("a.pdf", "Attestation de vérification d'aptitude, devis n° 12").type == TypePiece::Va);
  const auto dement = placer_un("VA FINHOP000012.pdf", kFacture + "Total HT TTC");
  CHECK(dement.type == TypePiece::Facture);
  CHECK_FALSE(dement.sur);
  LectureDeDocument signe{lecture("FINHOP000012"), {}, 1};
  CHECK(placer_un("a.pdf", signe).type == TypePiece::Va);
  CHECK_FALSE(placer_un("a.pdf", signe).sur);
}

TEST_CASE("a file without words is the document that its dossier lacks, and is not sure", "[documents]") {
  auto tous = candidats();
  tous[4].manquantes = {TypePiece::Va};
  const auto seule = placer_un("scan FINHOP0A0016.pdf", document(""), {}, tous);
  CHECK(seule.dossier == 4U);
  CHECK(seule.type == TypePiece::Va);
  CHECK_FALSE(seule.sur);
  CHECK(seule.cherche.empty());
  tous[4].manquantes.push_back(TypePiece::Facture);
  CHECK_FALSE(placer_un("scan FINHOP0A0016.pdf", document(""), {}, tous).type);
}

TEST_CASE("what cannot be placed says what was looked for, and where", "[documents]") {
  CHECK(
      sans_texte("document.pdf").cherche ==
      std::vector<std::string>{
          "numéro FINHOP, numéro éditeur, FINESS, client, commande et numéro de facture : rien d'un dossier dans "
          "son nom seulement (il n'a aucun texte lisible)",
          "ni les mots d'une facture ni ceux d'une attestation de vérification d'aptitude dans son nom seulement "
          "(il n'a aucun texte lisible)"});
  LectureDeDocument absent;
  absent.texte = {EtatDuTexte::OutilAbsent, "poppler-utils absent", {}};
  CHECK(placer_un("VA.pdf", absent, {"a"})
            .cherche.front()
            .ends_with("dans son nom et ses répertoires seulement (poppler-utils absent)"));
  const std::vector<FichierAPlacer> rien{{"VA.pdf", {}, nullptr}};
  CHECK(placer(rien, {}).front().cherche.front().ends_with("(son texte n'a pas été lu)"));
  CHECK(placer({}, candidats()).empty());
}
