// What can be handed over without writing a file is, byte for byte, what is written.
#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "app/retour/reponses.hpp"
#include "finhop/app/lot/montrer.hpp"
#include "finhop/app/lot/refaire.hpp"
#include "finhop/app/piece/extraire.hpp"
#include "finhop/app/preuve/prouver.hpp"
#include "finhop/app/retour/extraire.hpp"
#include "finhop/base/panne.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

// What is written in a file that is open, and nowhere else.
template <class Rendre>
auto rendu_dans(const std::filesystem::path& chemin, const Rendre& rendre) {
  const int descripteur = ::open(chemin.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  REQUIRE(descripteur >= 0);
  auto rendu = rendre(descripteur);
  ::close(descripteur);
  return rendu;
}

}  // namespace

TEST_CASE("Every file of a lot is handed over as it was exported") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.pret("00002");
  const domain::Lot lot = atelier.exporter().lots.front().lot;
  const std::vector<std::string> fichiers = noms(lot.repertoire);
  REQUIRE(fichiers.size() == 4);  // JSON, zip, bordereau, sums
  for (const std::string& nom : fichiers) {
    const auto rendu = rendu_dans(atelier.chemin("rendu-" + nom), [&](int descripteur) {
      return app::rendre_fichier(atelier.base(), lot.nom, nom, descripteur, [](const app::Avancement&) {});
    });
    REQUIRE(rendu);
    CHECK(rendu->nom == nom);
    const std::string octets = lire(std::filesystem::path(lot.repertoire) / nom);
    CHECK(rendu->taille == octets.size());
    CHECK(lire(atelier.chemin("rendu-" + nom)) == octets);
  }
  CHECK_FALSE(rendu_dans(atelier.chemin("autre"), [&](int descripteur) {
    return app::rendre_fichier(atelier.base(), lot.nom, "autre.zip", descripteur,
                               [](const app::Avancement&) {});
  }));
}

TEST_CASE("A lot whose document is not the one that was deposited is not handed over") {
  Atelier atelier;
  atelier.pret("00001");
  const domain::Lot lot = atelier.exporter().lots.front().lot;
  atelier.sql(
      "DROP TRIGGER document_update; UPDATE document SET contenu = zeroblob(length(contenu)) WHERE id = 1");
  for (const std::string& nom : noms(lot.repertoire))
    if (nom.ends_with(".zip"))
      CHECK_THROWS_AS(rendu_dans(atelier.chemin("rendu"),
                                 [&](int descripteur) {
                                   return app::rendre_fichier(atelier.base(), lot.nom, nom, descripteur,
                                                              [](const app::Avancement&) {});
                                 }),
                      Panne);
}

TEST_CASE("The proof of a dossier is handed over as it is written") {
  Atelier atelier;
  atelier.pret("00001");
  const app::Contexte contexte = atelier.contexte();
  const auto rendue = rendu_dans(atelier.chemin("rendue.zip"), [&](int descripteur) {
    return app::rendre_preuve(atelier.base(), contexte, "00001", descripteur);
  });
  REQUIRE(rendue);
  CHECK(rendue->chemin == "preuve-00001.zip");
  REQUIRE(app::prouver(atelier.base(), contexte, {"00001"}, atelier.chemin("preuves")));
  const std::string octets = lire(atelier.chemin("preuves/preuve-00001.zip"));
  CHECK(rendue->taille == octets.size());
  CHECK(lire(atelier.chemin("rendue.zip")) == octets);
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
