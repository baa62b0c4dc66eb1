// Which lot an answer is for, whatever the name of its file.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "app/retour/reponses.hpp"
#include "base/remede_dit.hpp"
#include "finhop/app/solde/confirmer.hpp"
#include "finhop/app/solde/saisir.hpp"
#include "store/connexion.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

constexpr const char* kPremier = "JSON-1234567890-20220516-001";
constexpr const char* kSecond = "JSON-1234567890-20220516-002";
constexpr const char* kRefus = "Le FINESS est inconnu";

std::string traite(std::string_view lot, std::string_view reste) {
  return fmt::format("{} traite importe\n{}\n", lot, reste);
}

// The first refusal, its file's folder left out.
std::string refus_de(Atelier& atelier, std::string_view octets, const std::string& lot = {}) {
  const std::string avant = atelier.contenu();
  const auto importe = importer(atelier, octets, "retour.json", lot);
  CHECK(atelier.contenu() == avant);
  REQUIRE_FALSE(importe);
  REQUIRE(importe.error().size() == 1);
  const Refus& refus = importe.error().front();
  const auto sans_dossier = [&](std::string texte) {
    const std::string dossier = atelier.chemin("").string();
    for (std::size_t i = texte.find(dossier); i != std::string::npos; i = texte.find(dossier))
      texte.erase(i, dossier.size());
    return texte;
  };
  return fmt::format("{}\n{}\n{}\n{}\n", id(refus.code), sans_dossier(refus.message),
                     sans_dossier(refus.attendu), sans_dossier(dit(refus.remede)));
}

void corriger(Atelier& atelier, const std::string& numero, app::SoldeSaisi saisi) {
  REQUIRE(app::saisir_solde(atelier.base(), atelier.contexte(), numero, saisi));
}
void corriger_le_finess(Atelier& atelier, const std::string& numero) {
  app::SoldeSaisi saisi;
  saisi.finess = {{"--finess", "750000009"}};
  corriger(atelier, numero, saisi);
}
void corriger_la_facture(Atelier& atelier, const std::string& numero) {
  app::SoldeSaisi saisi;
  saisi.dates_facture = {{"--facture-date", "14/05/2022"}};
  saisi.montants_facture = {{"--facture-montant", "12500,00"}};
  corriger(atelier, numero, saisi);
}

// The same request again.
void confirmer(Atelier& atelier, const std::string& numero) {
  REQUIRE(app::confirmer_soldes(atelier.base(), atelier.contexte(), {numero}, {},
                                {"--motif", "la cause était ailleurs"}));
}

// One request refused, then deposited again after `correction`.
template <class Correction>
void redeposer(Atelier& atelier, const Correction& correction) {
  const std::string octets = reponse(depot_de(atelier, lot_depose(atelier, {"00001"})), {kRefus});
  REQUIRE(importer_en_disant(atelier, octets, {{}, {}, {kRefus}}, "premier.json"));
  correction();
  REQUIRE(atelier.exporter().lots.at(0).lot.nom == kSecond);
}

void changer_statut(Atelier& atelier, const std::string& statut) {
  atelier.base().connexion().base.exec(fmt::format("UPDATE lot SET statut = '{}'", statut));
}

}  // namespace

TEST_CASE("a refused line sent again alone is answered in its own lot under any name") {
  Atelier atelier;
  const std::string lot = lot_depose(atelier, {"00001", "00002"});
  const std::string nom = lot + ".json";
  REQUIRE(importer(atelier, reponse(depot_de(atelier, lot), {kAcceptee, kRefus}), nom));
  confirmer(atelier, "00002");
  REQUIRE(atelier.exporter().lots.at(0).lot.nom == kSecond);
  deposer(atelier, kSecond);
  CHECK(dire(importer(atelier, reponse(depot_de(atelier, kSecond), {kAcceptee}), nom)) ==
        traite(kSecond, "1 acceptee acceptee"));
  CHECK(statut_solde(atelier, "00002") == "accepte");
}

TEST_CASE("a request corrected and sent again is told from the first one by its invoice") {
  Atelier atelier;
  redeposer(atelier, [&] { corriger_la_facture(atelier, "00001"); });
  deposer(atelier, kSecond);
  const std::string seconde = reponse(depot_de(atelier, kSecond), {kAcceptee});
  const std::string premiere = reponse(depot_de(atelier, kPremier), {"Autres mots"});
  CHECK(dire(importer(atelier, premiere)) ==
        fmt::format("{} traite deja importe\n1 refusee acceptee\n", kPremier));
  CHECK(dire(importer(atelier, seconde)) == traite(kSecond, "1 acceptee acceptee"));
}

TEST_CASE("a request corrected and sent again is told from the first one by anything that it claims") {
  Atelier atelier;
  redeposer(atelier, [&] { corriger_le_finess(atelier, "00001"); });
  deposer(atelier, kSecond);
  CHECK(dire(importer(atelier, reponse(depot_de(atelier, kPremier), {"Autres mots"}))) ==
        fmt::format("{} traite deja importe\n1 refusee acceptee\n", kPremier));
  CHECK(dire(importer(atelier, avec(reponse(depot_de(atelier, kSecond), {kAcceptee}), "12500.00",
                                    "12500.0"))) == traite(kSecond, "1 acceptee acceptee"));
}

TEST_CASE("an answer that fits two lots asks which and gives the commands to choose") {
  Atelier atelier;
  redeposer(atelier, [&] { confirmer(atelier, "00001"); });
  deposer(atelier, kSecond);
  const std::string octets = reponse(depot_de(atelier, kSecond), {kAcceptee});
  CHECK(
      refus_de(atelier, octets) ==
      "retour-ambigu\n"
      "retour.json répond aussi bien à 2 lots : JSON-1234567890-20220516-001 (traité), "
      "JSON-1234567890-20220516-002 (déposé)\n"
      "une réponse qui ne va qu'à un lot, ou le nom du lot\n"
      "nommer le lot : finhop retour importer retour.json --lot JSON-1234567890-20220516-001 ; ou : finhop retour importer "
      "retour.json --lot JSON-1234567890-20220516-002\n");
  CHECK_THAT(refus_de(atelier, octets, kPremier), Catch::StartsWith("retour-different\n"));
  CHECK(dire(importer(atelier, octets, "retour.json", kSecond)) == traite(kSecond, "1 acceptee acceptee"));
}

TEST_CASE("the very bytes that answered a lot may answer the same line sent again in another one") {
  Atelier atelier;
  redeposer(atelier, [&] { confirmer(atelier, "00001"); });
  const std::string octets = reponse(depot_de(atelier, kPremier), {kRefus});
  CHECK(dire(importer(atelier, octets)) ==
        fmt::format("{} traite deja importe\n1 refusee acceptee\n", kPremier));
  deposer(atelier, kSecond);
  CHECK_THAT(refus_de(atelier, octets), Catch::StartsWith("retour-ambigu\n"));
  CHECK(dire(importer(atelier, octets, "retour.json", kPremier)) ==
        fmt::format("{} traite deja importe\n1 refusee acceptee\n", kPremier));
  CHECK(dire(importer(atelier, octets, "retour.json", kSecond)) == traite(kSecond, "1 refusee acceptee"));
  CHECK(dire(importer(atelier, octets)) ==
        fmt::format("{} traite deja importe\n1 refusee acceptee\n", kSecond));
}

TEST_CASE("the commands to choose name the file as a shell takes it") {
  Atelier atelier;
  redeposer(atelier, [&] { confirmer(atelier, "00001"); });
  deposer(atelier, kSecond);
  const auto importe = importer(atelier, reponse(depot_de(atelier, kSecond), {kAcceptee}), "l'avis (2).json");
  REQUIRE_FALSE(importe);
  CHECK_THAT(
      dit(importe.error().front().remede),
      Catch::StartsWith(fmt::format("nommer le lot : finhop retour importer '{}l'\\''avis (2).json' --lot {}",
                                    atelier.chemin("").string(), kPremier)));
}

TEST_CASE("an answer to a lot that is not noted as deposited says how to note it") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  CHECK(
      refus_de(atelier, reponse(depot_de(atelier, kPremier), {kAcceptee})) ==
      "pas-interdit\n"
      "retour.json répond au lot JSON-1234567890-20220516-001, qui n'est pas noté comme déposé\n"
      "un lot déposé\n"
      "noter son dépôt : finhop lot deposer JSON-1234567890-20220516-001, puis relancer la même commande\n");
}

TEST_CASE("an answer to a second lot not noted as deposited is never taken for the first one's") {
  Atelier atelier;
  redeposer(atelier, [&] { corriger_le_finess(atelier, "00001"); });
  for (const char* libelle : {kAcceptee, kRefus})
    CHECK_THAT(refus_de(atelier, reponse(depot_de(atelier, kSecond), {libelle})),
               Catch::StartsWith("pas-interdit\n") && Catch::Contains(kSecond));
}

TEST_CASE("an answer to a lot that is cancelled or replaced or refused whole says so") {
  for (const char* statut : {"annule", "remplace", "rejete"}) {
    INFO(statut);
    Atelier atelier;
    atelier.pret("00001");
    atelier.exporter();
    if (std::string(statut) == "rejete") deposer(atelier, kPremier);
    changer_statut(atelier, statut);
    const std::string octets = reponse(depot_de(atelier, kPremier), {kAcceptee});
    for (const char* lot : {"", kPremier})
      CHECK_THAT(
          refus_de(atelier, octets, lot),
          Catch::StartsWith("pas-interdit\nretour.json porte les lignes du lot JSON-1234567890-20220516-001, "
                            "mais ce lot est "));
  }
}

TEST_CASE("an answer that fits no lot says what was looked for and the nearest lots") {
  Atelier atelier;
  const std::string lot = lot_depose(atelier, {"00001", "00002", "00003"});
  const std::string octets = reponse(depot_de(atelier, lot), {kAcceptee, kAcceptee, kAcceptee});
  CHECK(
      refus_de(atelier, avec(octets, "\"numeroEditeur\": \"00002\"", "\"numeroEditeur\": \"00009\"")) ==
      "retour-inconnu\n"
      "retour.json ne répond à aucun lot déposé ; cherché : numeroAns 1234567890, 3 lignes : 1 (00001), 2 (00009), "
      "3 (00003)\n"
      "exactement les lignes d'un lot déposé ; les lots les plus proches : JSON-1234567890-20220516-001 (déposé), 2 "
      "lignes en commun sur 3\n"
      "voir les lots et leur statut : finhop lot lister\n");
  CHECK(
      refus_de(atelier, avec(octets, "\"numeroAns\": \"1234567890\"", "\"numeroAns\": \"0987654321\"")) ==
      "retour-inconnu\n"
      "retour.json ne répond à aucun lot déposé ; cherché : numeroAns 0987654321, 3 lignes : 1 (00001), 2 (00002), "
      "3 (00003)\n"
      "exactement les lignes d'un lot déposé ; aucun lot de ce numeroAns n'est noté comme déposé\n"
      "voir les lots et leur statut : finhop lot lister\n");
}

TEST_CASE("an answer with a line too few or its lines exchanged fits no lot") {
  Atelier atelier;
  const std::string lot = lot_depose(atelier, {"00001", "00002"});
  const std::string octets = reponse(depot_de(atelier, lot), {kAcceptee, kAcceptee});
  const std::string croises =
      avec(avec(avec(octets, "\"numLigne\": 1", "\"numLigne\": 9"), "\"numLigne\": 2", "\"numLigne\": 1"),
           "\"numLigne\": 9", "\"numLigne\": 2");
  CHECK_THAT(refus_de(atelier, croises), Catch::StartsWith("retour-inconnu\n"));
  Atelier autre;
  const std::string court = reponse(depot_de(autre, lot_depose(autre, {"00001"})), {kAcceptee});
  CHECK_THAT(refus_de(atelier, court),
             Catch::StartsWith("retour-inconnu\n") && Catch::Contains("1 ligne en commun sur 2"));
}

TEST_CASE("a lot that is named must be the one that the answer fits") {
  Atelier atelier;
  const std::string premier = lot_depose(atelier, {"00001"});
  const std::string second = lot_depose(atelier, {"00002"});
  const std::string octets = reponse(depot_de(atelier, premier), {kAcceptee});
  CHECK(
      refus_de(atelier, octets, second) ==
      "retour-inconnu\n"
      "retour.json ne porte pas les lignes du lot JSON-1234567890-20220516-002 ; il porte : numeroAns 1234567890, 1 "
      "ligne : 1 (00001)\n"
      "la réponse à ce lot ; les lots les plus proches : JSON-1234567890-20220516-001 (déposé), 1 ligne en commun "
      "sur 1 ; JSON-1234567890-20220516-002 (déposé), 0 ligne en commun sur 1\n"
      "voir ses lignes : finhop lot montrer JSON-1234567890-20220516-002\n");
  CHECK_THAT(refus_de(atelier, octets, "JSON"),
             Catch::StartsWith("lot-inconnu\naucun lot ne porte le nom « JSON »"));
  CHECK(dire(importer(atelier, octets, "retour.json", premier)) == traite(premier, "1 acceptee acceptee"));
}
