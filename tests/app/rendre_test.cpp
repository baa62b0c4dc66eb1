// What can be handed over without writing a file is, byte for byte, what is written.
#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "app/retour/reponses.hpp"
#include "finhop/app/lot/montrer.hpp"
#include "finhop/app/lot/refaire.hpp"
#include "finhop/app/piece/extraire.hpp"
#include "finhop/app/retour/extraire.hpp"

using namespace finhop;
using namespace finhop::tests;

TEST_CASE("Every file of a lot is handed over as it was exported") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.pret("00002");
  const domain::Lot lot = atelier.exporter().lots.front().lot;
  const std::vector<std::string> fichiers = noms(lot.repertoire);
  REQUIRE(fichiers.size() == 4);  // JSON, zip, bordereau, sums
  for (const std::string& nom : fichiers) {
    const auto rendu = app::rendre_fichier(atelier.base(), lot.nom, nom);
    REQUIRE(rendu);
    CHECK(rendu->nom == nom);
    CHECK(rendu->octets == lire(std::filesystem::path(lot.repertoire) / nom));
  }
  CHECK_FALSE(app::rendre_fichier(atelier.base(), lot.nom, "autre.zip"));
}

TEST_CASE("One document is handed over under its official name") {
  Atelier atelier;
  atelier.pret("00001");
  const auto rendu = app::rendre_piece(atelier.base(), "00001", domain::TypePiece::Va);
  REQUIRE(rendu);
  CHECK(rendu->nom == "HOP-PFI-Va1-VA-00001.pdf");
  CHECK(rendu->octets == lire(atelier.chemin("v.pdf")));
  atelier.avance("00002");
  CHECK(app::rendre_piece(atelier.base(), "00002", domain::TypePiece::Va).error().front().code ==
        CodeRefus::PieceInconnue);
}

TEST_CASE("An answer is handed over as it was received") {
  Atelier atelier;
  const std::string lot = lot_depose(atelier, {"00001"});
  const std::string octets = reponse(depot_de(atelier, lot), {kAcceptee});
  REQUIRE(importer(atelier, octets, "retour-du-portail.json"));
  const auto retours = app::montrer_lot(atelier.base(), lot)->retours;
  REQUIRE(retours.size() == 1);
  const auto rendu = app::rendre_retour(atelier.base(), lot, retours.front().sha256);
  REQUIRE(rendu);
  CHECK(rendu->nom == "retour-du-portail.json");
  CHECK(rendu->octets == octets);
  CHECK(app::rendre_retour(atelier.base(), lot, "autre").error().front().code == CodeRefus::RetourAbsent);
}
