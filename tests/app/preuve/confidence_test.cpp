// What a typed command tells of other dossiers stays out of a proof.
#include <catch2/catch.hpp>

#include "app/preuve/preuve_scene.hpp"
#include "finhop/app/avance/statut.hpp"
#include "finhop/app/dossier/statut_saisi.hpp"
#include "finhop/store/journal.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

// Both avances become paid by one command typed so; whether the proof of the first tells it.
bool est_dite(const std::string& commande) {
  Atelier atelier;
  atelier.avance("00001", "1234567890", "validee");
  atelier.avance("00002", "1234567890", "validee");
  app::Contexte contexte = atelier.contexte();
  contexte.commande = commande;
  app::StatutSaisi saisi{{"STATUT", "payee"}, {}, {}, {}};
  saisi.date = app::Saisi{"--date", "02/04/2022"};
  saisi.montant = app::Saisi{"--montant", "3750,00"};
  REQUIRE(app::changer_statut_avances(atelier.base(), contexte, {"00001", "00002"}, saisi));
  REQUIRE(prouver(atelier, {"00001"}));
  const std::string journal = contenu_de_la_preuve(atelier, "00001").at("journal.json");
  CHECK((journal.find("\"commandeTue\": true") == std::string::npos) ==
        (journal.find(commande) != std::string::npos));
  return journal.find("\"commandeTue\": true") == std::string::npos;
}

}  // namespace

TEST_CASE("a command that names another dossier, by any of its names, is not told") {
  CHECK_FALSE(est_dite("avance statut payee 00001 00002 --date 02/04/2022"));
  CHECK_FALSE(est_dite("avance statut payee 1 2"));
  CHECK_FALSE(est_dite("avance statut payee 00001 finhop000002"));
  CHECK_FALSE(est_dite("piece importer documents/HOP-PFI-Va1-FACTURE-00002.pdf"));
}

TEST_CASE("a command that names this dossier or none is told") {
  CHECK(est_dite("avance statut payee 00001 --date 02/04/2022 --montant 3750,00"));
  CHECK(est_dite("avance importer avances.csv"));
  CHECK(est_dite("lot deposer JSON-1234567890-20220516-002 --date 02/04/2022"));
}
