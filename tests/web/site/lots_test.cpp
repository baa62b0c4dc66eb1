// A lot followed from its page: deposited, made again, refused whole, made whole; and what proves a dossier.
#include <catch2/catch.hpp>

#include <filesystem>

#include "web/html_lu.hpp"
#include "web/site/exports.hpp"

using namespace finhop;
using namespace finhop::web;
using namespace finhop::web::scene;
using Catch::Contains;

TEST_CASE("from the bordereau a lot is noted deposited, made again for today, or refused whole", "[site]") {
  Navigateur n;
  deux_prets(n);
  n.atelier().exporter();
  const std::string bordereau = std::string("/lots/") + kLot + "/bordereau";
  CHECK_THAT(n.page(bordereau).texte, Contains("est bien le jour de ce lot") && Contains("Noter le dépôt"));
  CHECK_THAT(n.page(bordereau).texte, !Contains("finhop lot deposer") && !Contains("finhop lot redater"));
  Demande depot = n.envoi(std::string("/lots/") + kLot + "/deposer");
  depot.corps += "&date=";
  const Reponse notee = suivre(n, n.demander(depot));
  CHECK_THAT(notee.texte, Contains("lot " + std::string(kLot) + " déposé le 16/05/2022") &&
                              Contains(std::string("href=\"/lots/") + kLot + "\">revenir au lot"));
  const std::string depose = n.page(bordereau).texte;
  CHECK_THAT(depose, Contains("Il a tout refusé") && Contains("data-vers=\"/deposer/fichier\"") &&
                         !Contains("Noter le dépôt"));
  Demande rejet = n.envoi(std::string("/lots/") + kLot + "/rejeter");
  rejet.corps += "&motif=structure+non+conforme";
  CHECK_THAT(suivre(n, n.demander(rejet)).texte, Contains("rejeté : 2 dossiers rejetés"));
}

TEST_CASE("a lot of another day is made again for today by one button", "[site]") {
  Navigateur n;
  deux_prets(n);
  Demande envoi = n.envoi("/exporter");
  envoi.corps = champs_de_l_export(n.page("/exporter?date-depot=13%2F05%2F2022").texte);
  REQUIRE(n.demander(envoi).code == 303);
  const std::string vieux = "/lots/JSON-1234567890-20220513-001";
  const std::string html = n.page(vieux + "/bordereau").texte;
  CHECK_THAT(html, Contains("n&#39;est pas le jour de ce lot") &&
                       Contains("Refaire le lot pour aujourd&#39;hui, le 16/05/2022"));
  Demande redater = n.envoi(vieux + "/redater");
  redater.corps = champs_caches(html, vieux + "/redater");
  const Reponse faite = suivre(n, n.demander(redater));
  CHECK_THAT(faite.texte,
             Contains(std::string("href=\"/lots/") + kLot + "\">télécharger les fichiers du nouveau"));
  CHECK_THAT(n.page(vieux + "/bordereau").texte, Contains("NE PAS DÉPOSER") && !Contains("/fichiers/"));
}

TEST_CASE("a lot that was cut off is made whole from its page", "[site]") {
  Navigateur n;
  deux_prets(n);
  n.atelier().exporter();
  std::filesystem::remove_all(exports(n));
  n.atelier().sql("UPDATE lot SET publie = 0");
  const std::string lot = std::string("/lots/") + kLot;
  CHECK_THAT(n.page(lot).texte, Contains("Achever le lot"));
  CHECK_THAT(n.page("/lots").texte, Contains("href=\"" + lot + "\""));
  CHECK(suivre(n, n.demander(n.envoi(lot + "/achever"))).code == 200);
  CHECK(tests::noms(exports(n) / kLot).size() == 4);
  CHECK_THAT(n.page(lot).texte, !Contains("Achever le lot"));
}

TEST_CASE("what proves a dossier is given as the zip that the command writes", "[site]") {
  Navigateur n;
  deux_prets(n);
  CHECK_THAT(n.page("/dossiers/00001").texte, Contains("href=\"/dossiers/00001/preuve\""));
  const Reponse preuve = n.page("/dossiers/00001/preuve");
  CHECK(preuve.code == 200);
  CHECK(champ(preuve, "Content-Disposition") == "attachment; filename=\"preuve-00001.zip\"");
  CHECK(octets_de(preuve).starts_with("PK"));
  CHECK(n.page("/dossiers/00009/preuve").code == 404);
}
