// What importing an answer changes, once and for all.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "app/retour/reponses.hpp"
#include "finhop/app/lot/montrer.hpp"
#include "finhop/app/retour/extraire.hpp"
#include "finhop/app/solde/confirmer.hpp"
#include "finhop/app/verification/modele.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/journal.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

constexpr const char* kLot = "JSON-1234567890-20220516-001";
constexpr const char* kImporte =
    "JSON-1234567890-20220516-001 traite importe\n1 acceptee acceptee\n2 refusee acceptee\n";
constexpr const char* kDejaImporte =
    "JSON-1234567890-20220516-001 traite deja importe\n1 acceptee acceptee\n2 refusee acceptee\n";

// Two deposited requests, and the answer that accepts the first one only.
std::string melange(Atelier& atelier) {
  return reponse(depot_de(atelier, lot_depose(atelier, {"00001", "00002"})),
                 {kAcceptee, "Le FINESS est inconnu"});
}

domain::Solde solde(Atelier& atelier, const std::string& numero) {
  return store::trouver_dossier(atelier.base(), numero).value().solde.value();
}

}  // namespace

TEST_CASE("accepted and refused lines are applied in one step") {
  Atelier atelier;
  CHECK(dire(importer(atelier, melange(atelier))) == kImporte);
  CHECK(solde(atelier, "00001").statut == domain::StatutSolde::Accepte);
  CHECK(solde(atelier, "00001").motif == std::nullopt);
  CHECK(solde(atelier, "00002").statut == domain::StatutSolde::Rejete);
  CHECK(solde(atelier, "00002").motif == "Le FINESS est inconnu");
  for (const char* numero : {"00001", "00002"})
    CHECK(solde(atelier, numero).date_statut->iso() == "2022-05-16");
}

TEST_CASE("codes and labels and what was not predicted are kept as received") {
  Atelier atelier;
  REQUIRE(importer(atelier, avec(melange(atelier), "\"Le FINESS est inconnu\"", "\" Le \\u0046INESS \"")));
  const auto detail = app::montrer_lot(atelier.base(), kLot);
  REQUIRE(detail);
  CHECK(detail->reponses ==
        std::vector<domain::ReponseLigne>{{1, domain::Decision::Acceptee, "A", "Demande acceptée", {}},
                                          {2, domain::Decision::Refusee, "R", " Le FINESS ", "acceptee"}});
  CHECK(solde(atelier, "00002").motif == "Le FINESS");
}

TEST_CASE("an answer imported a hundred times leaves what the first time left") {
  Atelier atelier;
  const std::string octets = melange(atelier);
  REQUIRE(dire(importer(atelier, octets)) == kImporte);
  const std::string apres = atelier.contenu();
  for (int fois = 2; fois <= 100; ++fois) {
    INFO(fois);
    REQUIRE(dire(importer(atelier, octets, fois % 2 ? "retour.json" : "copie (1).json")) == kDejaImporte);
    REQUIRE(atelier.contenu() == apres);
  }
}

TEST_CASE("bytes that were imported once are known whatever became of the rest") {
  Atelier atelier;
  const std::string octets = melange(atelier);
  REQUIRE(importer(atelier, octets));
  ecrire(atelier.chemin("m.json"), avec(app::montrer_modele(nullptr).blanc, "numLigne", "NUMLIGNE"));
  REQUIRE(app::importer_modele(atelier.base(), atelier.contexte(), atelier.chemin("m.json"))->change);
  const std::string avant = atelier.contenu();
  CHECK(dire(importer(atelier, octets, "retour.json", "aucun-lot")) == kDejaImporte);
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("the same decisions in other bytes change nothing") {
  Atelier atelier;
  const std::string octets = melange(atelier);
  REQUIRE(importer(atelier, octets));
  const std::string avant = atelier.contenu();
  for (const std::string& autre :
       {octets + "\n", avec(octets, "IMP-0001", "IMP-0002"), avec(octets, "\"R\"", "12"),
        avec(octets, "Le FINESS est inconnu", "FINESS inconnu"),
        avec(octets, kAcceptee, "DEMANDE ACCEPTEE.")})
    CHECK(dire(importer(atelier, autre)) == kDejaImporte);
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("an answer that contradicts the one imported is refused with the lines that differ") {
  Atelier atelier;
  const std::string octets = melange(atelier);
  REQUIRE(importer(atelier, octets));
  const std::string avant = atelier.contenu();
  const auto refus = importer(atelier, avec(octets, "Le FINESS est inconnu", kAcceptee));
  CHECK(dire(refus) == "retour-different\n");
  CHECK_THAT(refus.error().front().message,
             Catch::EndsWith(": ligne 2 (00002), refusée dans la base et acceptée ici"));
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("a simulated import gives the same report and keeps nothing") {
  Atelier atelier;
  const std::string octets = melange(atelier);
  const std::string avant = atelier.contenu();
  CHECK(dire(importer(atelier, octets, "retour.json", {}, app::Mode::Simuler)) == kImporte);
  CHECK(atelier.contenu() == avant);
  CHECK(dire(importer(atelier, octets)) == kImporte);
}

TEST_CASE("the journal tells the answer and what became of each dossier") {
  Atelier atelier;
  const std::string octets = melange(atelier);
  const std::size_t avant = store::lire_journal(atelier.base(), std::nullopt).size();
  REQUIRE(importer(atelier, octets));
  const auto journal = store::lire_journal(atelier.base(), std::nullopt);
  std::string dit;
  for (std::size_t i = avant; i < journal.size(); ++i)
    dit += fmt::format("{} {} : {}\n", journal[i].evenement, journal[i].numero_editeur.value_or("-"),
                       journal[i].detail);
  CHECK(dit ==
        "retour.importe - : JSON-1234567890-20220516-001 : retour.json, 1 demande acceptée sur 2\n"
        "solde.accepte 00001 : lot JSON-1234567890-20220516-001, ligne 1 : Demande acceptée\n"
        "solde.rejete 00002 : lot JSON-1234567890-20220516-001, ligne 2 : Le FINESS est inconnu\n");
}

TEST_CASE("a label never brings control characters to a dossier nor to the journal") {
  Atelier atelier;
  REQUIRE(importer(atelier, avec(melange(atelier), "Le FINESS est inconnu", "un\\u001b[2Jdeux\\ntrois")));
  CHECK(solde(atelier, "00002").motif == "un\\u001B[2Jdeux\\u000Atrois");
  CHECK_THAT(store::lire_journal(atelier.base(), std::nullopt).back().detail,
             Catch::EndsWith("un\\u001B[2Jdeux\\u000Atrois"));
}

TEST_CASE("the received bytes come out under their name and never over other bytes") {
  Atelier atelier;
  const std::string octets = "\xEF\xBB\xBF" + melange(atelier) + " \r\n";
  REQUIRE(importer(atelier, octets, "Réponse du 16 mai.json"));
  const auto extraire = [&] {
    return app::extraire_retours(atelier.base(), atelier.contexte(), kLot, atelier.chemin("recus"));
  };
  REQUIRE(extraire());
  CHECK(noms(atelier.chemin("recus")) == std::vector<std::string>{"Réponse du 16 mai.json"});
  CHECK(lire(atelier.chemin("recus") / "Réponse du 16 mai.json") == octets);
  CHECK(extraire()->front().deja_la);
  ecrire(atelier.chemin("recus") / "Réponse du 16 mai.json", "autre");
  REQUIRE_FALSE(extraire());
  CHECK(extraire().error().front().code == CodeRefus::FichierExiste);
  CHECK(lire(atelier.chemin("recus") / "Réponse du 16 mai.json") == "autre");
}

TEST_CASE("an accepted request that had been refused before loses the reason of its refusal") {
  Atelier atelier;
  REQUIRE(importer(atelier, melange(atelier)));
  REQUIRE(app::confirmer_soldes(atelier.base(), atelier.contexte(), {"00002"}, {}, {"--motif", "essai"}));
  const std::string second = atelier.exporter("encore").lots.at(0).lot.nom;
  deposer(atelier, second);
  REQUIRE(importer(atelier, reponse(depot_de(atelier, second, "encore"), {kAcceptee}), "second.json"));
  CHECK(solde(atelier, "00002").statut == domain::StatutSolde::Accepte);
  CHECK(solde(atelier, "00002").motif == std::nullopt);
}
