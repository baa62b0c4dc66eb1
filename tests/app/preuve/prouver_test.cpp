#include "finhop/app/preuve/prouver.hpp"

#include <algorithm>
#include <filesystem>

#include <catch2/catch.hpp>

#include "app/preuve/preuve_scene.hpp"
#include "app/retour/reponses.hpp"
#include "finhop/app/entretien/annuler.hpp"
#include "finhop/app/piece/ajouter.hpp"
#include "finhop/base/digest.hpp"
#include "finhop/store/journal.hpp"

using namespace finhop;
using namespace finhop::tests;
using Liste = std::vector<std::string>;

namespace {

constexpr const char* kLot = "JSON-1234567890-20220516-001";

Liste noms_de(const std::map<std::string, std::string>& contenu) {
  Liste noms;
  for (const auto& [nom, octets] : contenu) noms.push_back(nom);
  return noms;
}

bool contient(std::string_view texte, std::string_view mot) {
  return texte.find(mot) != std::string_view::npos;
}

}  // namespace

TEST_CASE("a proof holds the page, the documents, the dossier's lines, its journal and the sums") {
  Atelier atelier;
  deux_dossiers_repondus(atelier);
  const auto preuves = prouver(atelier, {"00001", "FINHOP000002"});
  REQUIRE(preuves);
  CHECK(noms(atelier.chemin("preuves")) == Liste{"preuve-00001.zip", "preuve-00002.zip"});
  const auto contenu = contenu_de_la_preuve(atelier, "00001");
  CHECK(noms_de(contenu) == Liste{"HOP-PFI-Va1-FACTURE-00001.pdf", "HOP-PFI-Va1-VA-00001.pdf", "SHA256SUMS",
                                  "dossier.html", "journal.json", std::string("ligne-") + kLot + ".json",
                                  std::string("reponse-") + kLot + "-1.json"});
  CHECK(contient(contenu.at("dossier.html"), "Demande acceptée"));
  CHECK(contient(contenu.at(std::string("reponse-") + kLot + "-1.json"), "Demande acceptée"));
}

TEST_CASE("the sums of a proof are those of all its other files") {
  Atelier atelier;
  deux_dossiers_repondus(atelier);
  REQUIRE(prouver(atelier, {"00001"}));
  auto contenu = contenu_de_la_preuve(atelier, "00001");
  const std::string sommes = contenu.extract("SHA256SUMS").mapped();
  std::size_t lignes = 0;
  for (const auto& [nom, octets] : contenu) {
    CHECK(contient(sommes, sha256(octets) + "  " + nom + "\n"));
    ++lignes;
  }
  CHECK(static_cast<std::size_t>(std::count(sommes.begin(), sommes.end(), '\n')) == lignes);
}

TEST_CASE("nothing of another dossier of the same lot is in a proof") {
  Atelier atelier;
  deux_dossiers_repondus(atelier);
  REQUIRE(prouver(atelier, {"00001", "00002"}));
  for (const auto& [numero, autre] :
       {std::pair<std::string, std::string>{"00001", "00002"}, {"00002", "00001"}}) {
    const auto contenu = contenu_de_la_preuve(atelier, numero);
    for (const auto& [nom, octets] : contenu) {
      INFO(numero << " " << nom);
      CHECK_FALSE(contient(octets, "FINHOP0" + autre));
      CHECK_FALSE(contient(octets, "Hôpital " + autre));
      CHECK_FALSE(contient(octets, "-" + autre));
      CHECK_FALSE(contient(octets, "\"" + autre + "\""));
    }
    CHECK(contient(contenu.at(std::string("ligne-") + kLot + ".json"), "FINHOP0" + numero));
  }
  CHECK_FALSE(contient(contenu_de_la_preuve(atelier, "00001").at("dossier.html"), "DATE FACTURE INCORRECTE"));
}

TEST_CASE("two runs give the same bytes, on any day") {
  Atelier atelier;
  deux_dossiers_repondus(atelier);
  REQUIRE(prouver(atelier, {"00001"}, "a"));
  app::Contexte demain = atelier.contexte();
  demain.maintenant = Instant::exact_iso("2023-01-31T09:00:00Z").value();
  REQUIRE(app::prouver(atelier.base(), demain, {"00001"}, atelier.chemin("b")));
  CHECK(lire(atelier.chemin("a") / "preuve-00001.zip") == lire(atelier.chemin("b") / "preuve-00001.zip"));
}

TEST_CASE("what is replaced and what is sent after the deposit are named apart") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.pieces("00001", 4000);
  const std::string lot = atelier.exporter().lots.front().lot.nom;
  deposer(atelier, lot);
  REQUIRE(importer(atelier, reponse(depot_de(atelier, lot), {kAcceptee})));
  ecrire(atelier.chemin("neuf.pdf"), pdf("neuf", 5000));
  app::PiecesDonnees donnees;
  donnees.facture = atelier.chemin("neuf.pdf");
  donnees.motif = app::Saisi{"--motif", "demandé par l'ASP"};
  REQUIRE(app::ajouter_pieces(atelier.base(), atelier.contexte(), "00001", donnees));
  REQUIRE(prouver(atelier, {"00001"}));
  const auto contenu = contenu_de_la_preuve(atelier, "00001");
  CHECK(contenu.at("HOP-PFI-Va1-FACTURE-00001.pdf") == pdf("00001F", 4000));
  CHECK(contenu.at("remplace-1-HOP-PFI-Va1-FACTURE-00001.pdf") == pdf("00001F", 3000));
  CHECK(contenu.at("remplace-2-HOP-PFI-Va1-VA-00001.pdf") == pdf("00001V", 3000));
  CHECK(contenu.at("envoi-1-HOP-PFI-Va1-FACTURE-00001.pdf") == pdf("neuf", 5000));
  CHECK(contient(contenu.at("dossier.html"), "Envoyé depuis le dépôt"));
}

TEST_CASE("a document whose joining was undone is no version") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.pieces("00001", 4000);
  REQUIRE(app::annuler(atelier.base(), atelier.contexte()));
  REQUIRE(prouver(atelier, {"00001"}));
  const auto contenu = contenu_de_la_preuve(atelier, "00001");
  CHECK(contenu.at("HOP-PFI-Va1-FACTURE-00001.pdf") == pdf("00001F", 3000));
  CHECK_FALSE(contenu.contains("remplace-1-HOP-PFI-Va1-FACTURE-00001.pdf"));
  CHECK(contient(contenu.at("dossier.html"), "annulé le 16/05/2022 11:00 par test"));
}

TEST_CASE("an event that is no longer the one that was written stops the proof") {
  Atelier atelier;
  deux_dossiers_repondus(atelier);
  atelier.sql(
      "DROP TRIGGER journal_update; UPDATE journal SET commande = 'autre' WHERE "
      "evenement = 'solde.accepte'");
  CHECK_THROWS_WITH(prouver(atelier, {"00001"}), Catch::Contains("le journal est abîmé"));
}

TEST_CASE("each event of a proof has the digest that its fields give after the one before") {
  Atelier atelier;
  deux_dossiers_repondus(atelier);
  REQUIRE(prouver(atelier, {"00001"}));
  const std::string journal = contenu_de_la_preuve(atelier, "00001").at("journal.json");
  const auto numero = domain::NumeroEditeur::exact("00001").value();
  for (const store::Evenement& e : store::lire_journal(atelier.base(), numero)) {
    const std::string avant = store::trouver_evenement(atelier.base(), e.numero - 1)->empreinte;
    CHECK(e.empreinte == store::empreinte(e, avant));
    CHECK(
        contient(journal, "\"precedente\": \"" + avant + "\",\n    \"empreinte\": \"" + e.empreinte + "\""));
  }
}

TEST_CASE("a proof that is there already is left") {
  Atelier atelier;
  deux_dossiers_repondus(atelier);
  REQUIRE(prouver(atelier, {"00001"}));
  const auto preuves = prouver(atelier, {"00001", "00002"});
  REQUIRE(preuves);
  CHECK(preuves->front().deja_la);
  CHECK_FALSE(preuves->back().deja_la);
  CHECK(noms(atelier.chemin("preuves")) == Liste{"preuve-00001.zip", "preuve-00002.zip"});
}

TEST_CASE("a proof is never written over a file, and a refusal writes nothing") {
  Atelier atelier;
  deux_dossiers_repondus(atelier);
  std::filesystem::create_directory(atelier.chemin("preuves"));
  ecrire(atelier.chemin("preuves") / "preuve-00002.zip", "autre");
  const auto refus = prouver(atelier, {"00001", "00002"});
  REQUIRE_FALSE(refus);
  CHECK(refus.error().front().code == CodeRefus::FichierExiste);
  CHECK(noms(atelier.chemin("preuves")) == Liste{"preuve-00002.zip"});
  CHECK(lire(atelier.chemin("preuves") / "preuve-00002.zip") == "autre");
  const auto inconnu = prouver(atelier, {"00001", "99999"}, "ailleurs");
  REQUIRE_FALSE(inconnu);
  CHECK(inconnu.error().front().code == CodeRefus::DossierInconnu);
  CHECK_FALSE(std::filesystem::exists(atelier.chemin("ailleurs")));
}

TEST_CASE("a damaged document leaves no proof at all, nor those of the other dossiers") {
  Atelier atelier;
  deux_dossiers_repondus(atelier);
  atelier.sql(
      "DROP TRIGGER document_update; UPDATE document SET contenu = zeroblob(taille) WHERE id = (SELECT "
      "document_id FROM piece ORDER BY avance_id DESC LIMIT 1)");
  CHECK_THROWS_WITH(prouver(atelier, {"00001", "00002"}), Catch::Contains("elle est abîmée"));
  CHECK_FALSE(std::filesystem::exists(atelier.chemin("preuves")));
}
