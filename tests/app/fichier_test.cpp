// A file that was uploaded has a name that is not its path: it is known, judged and kept under that name.
#include "finhop/app/fichier.hpp"

#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "app/retour/reponses.hpp"
#include "finhop/app/lot/montrer.hpp"
#include "finhop/app/piece/importer.hpp"
#include "finhop/app/verification/verifier.hpp"
#include "finhop/store/dossiers.hpp"

using namespace finhop;
using namespace finhop::tests;
using app::Fichier;

TEST_CASE("A file is told by its path unless it was given another name") {
  CHECK(Fichier("/tmp/f.pdf").dit() == "/tmp/f.pdf");
  CHECK(Fichier("/tmp/upload-1", "f.pdf").dit() == "f.pdf");
}

TEST_CASE("An uploaded document is recognised by the name it was given") {
  Atelier atelier;
  atelier.avance("00001");
  ecrire(atelier.chemin("upload-1"), pdf("F", 3000));
  const auto rapport = app::importer_pieces(
      atelier.base(), atelier.contexte(),
      {Fichier(atelier.chemin("upload-1"), "HOP-PFI-Va1-FACTURE-00001.pdf")}, [](const app::Avancement&) {});
  REQUIRE(rapport);
  REQUIRE(rapport->pieces.size() == 1);
  CHECK(store::trouver_dossier(atelier.base(), "00001")->pieces.front().nom_origine ==
        "HOP-PFI-Va1-FACTURE-00001.pdf");
}

TEST_CASE("A refused upload is told by the name it was given") {
  Atelier atelier;
  atelier.avance("00001");
  ecrire(atelier.chemin("upload-1"), "pas un document");
  const auto joint =
      app::ajouter_pieces(atelier.base(), atelier.contexte(), "00001",
                          {.facture = Fichier(atelier.chemin("upload-1"), "facture.pdf"), .va = {}});
  REQUIRE_FALSE(joint);
  CHECK(joint.error().front().message.starts_with("facture.pdf : "));
}

TEST_CASE("An uploaded deposit is judged under the name it was given") {
  Atelier atelier;
  atelier.pret("00001");
  const domain::Lot lot = atelier.exporter().lots.front().lot;
  const std::string json = lire(std::filesystem::path(lot.repertoire) / (lot.nom + ".json"));
  ecrire(atelier.chemin("upload-1"), json);
  app::AVerifier demande;
  demande.chemins = {Fichier(atelier.chemin("upload-1"), lot.nom + ".json")};
  std::vector<app::FichierVerifie> vus;
  REQUIRE(app::verifier(
      nullptr, demande, [&](const app::FichierVerifie& f) { vus.push_back(f); },
      [](const app::Avancement&) {}));
  REQUIRE(vus.size() == 1);
  CHECK(vus.front().fichier == lot.nom + ".json");
  CHECK(vus.front().prediction == app::Prediction::Accepte);
}

TEST_CASE("An uploaded answer is kept under the name it was given") {
  Atelier atelier;
  const std::string lot = lot_depose(atelier, {"00001"});
  ecrire(atelier.chemin("upload-1"), reponse(depot_de(atelier, lot), {kAcceptee}));
  REQUIRE(app::importer_retour(atelier.base(), atelier.contexte(),
                               Fichier(atelier.chemin("upload-1"), "retour.json"))
              .issue);
  CHECK(app::montrer_lot(atelier.base(), lot)->retours.front().nom_fichier == "retour.json");
}
