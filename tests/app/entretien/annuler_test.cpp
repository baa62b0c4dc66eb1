#include "finhop/app/entretien/annuler.hpp"
#include "finhop/app/retour/importer.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "app/operation.hpp"
#include "finhop/app/dossier/journal.hpp"
#include "finhop/store/journal.hpp"
#include "store/connexion.hpp"

using namespace finhop;
using namespace finhop::tests;
using Liste = std::vector<std::string>;

namespace {

constexpr const char* kLot = "JSON-1234567890-20220516-001";

// One operation that runs this SQL and notes this event.
void operation(Atelier& atelier, const std::string& sql, std::string_view evenement) {
  const app::Contexte contexte = atelier.contexte();
  app::Operation operation(atelier.base(), contexte);
  atelier.base().connexion().base.exec(sql);
  operation.noter(evenement, std::nullopt, "par un test");
  operation.terminer();
}

void deposer(Atelier& atelier) {
  operation(atelier, "UPDATE lot SET statut = 'depose'", "lot.depose");
}

// What the portal's answer will write, in one operation.
void importer_retour(Atelier& atelier) {
  operation(
      atelier,
      "INSERT INTO retour VALUES (1, 1, '2022-06-01T09:00:00Z', 'retour.json', printf('%064d', 1), x'00', 0);"
      "UPDATE lot_ligne SET decision = CASE num_ligne WHEN 1 THEN 'acceptee' ELSE 'refusee' END, "
      "code_traitement = 'x', libelle_traitement = 'y' WHERE lot_id = 1;"
      "UPDATE lot SET statut = 'traite' WHERE id = 1",
      "retour.importe");
}

// What was undone, or the code of the refusal.
std::string annuler(Atelier& atelier, app::Mode mode = app::Mode::Ecrire) {
  const auto annulation = app::annuler(atelier.base(), atelier.contexte(mode));
  if (!annulation) return std::string(id(annulation.error().front().code));
  return fmt::format("{}", annulation->operation.operation);
}

std::string statuts(Atelier& atelier) {
  return atelier.base()
      .connexion()
      .base
      .execAndGet(
          "SELECT (SELECT group_concat(statut) FROM lot) || ' ' || (SELECT group_concat(statut) FROM solde) || ' ' || "
          "(SELECT count(*) FROM retour)")
      .getString();
}

Liste etats(Atelier& atelier) {
  Liste etats;
  for (const app::OperationListee& o : app::lister_operations(atelier.base())) {
    constexpr std::array kMots{"prochaine", "ensuite", "annulée", "annulation", "jamais"};
    etats.push_back(fmt::format("{} {}", o.nom.operation, kMots[static_cast<std::size_t>(o.etat)]));
  }
  return etats;
}

}  // namespace

TEST_CASE("commands are undone newest first and an undo is not undone") {
  Atelier atelier;
  atelier.avance("00001");
  atelier.avance("00002");
  CHECK(annuler(atelier) == "4");
  CHECK(annuler(atelier) == "3");
  atelier.avance("00003");
  CHECK(etats(atelier) == Liste{"7 prochaine", "6 annulation", "5 annulation", "4 annulée", "3 annulée",
                                "2 ensuite", "1 jamais"});
  CHECK(annuler(atelier) == "7");
  CHECK(annuler(atelier) == "2");
  CHECK(annuler(atelier) == "rien-a-annuler");
}

TEST_CASE("nothing is undone from before a deposit or a refusal by the portal") {
  for (const char* barriere : {"lot.depose", "lot.rejete"}) {
    Atelier atelier;
    atelier.pret("00001");
    atelier.exporter();
    deposer(atelier);
    if (barriere == std::string_view("lot.rejete"))
      operation(atelier, "UPDATE lot SET statut = 'rejete'", barriere);
    const std::string avant = atelier.contenu();
    CHECK(annuler(atelier) == "annulation-impossible");
    CHECK(atelier.contenu() == avant);
    CHECK(app::lister_operations(atelier.base()).size() == 1);
    atelier.avance("00002");
    CHECK(annuler(atelier) == (barriere == std::string_view("lot.depose") ? "8" : "9"));
    CHECK(annuler(atelier) == "annulation-impossible");
  }
}

TEST_CASE("an answer of the portal is taken back as one and the lot is as deposited") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.pret("00002");
  atelier.exporter();
  deposer(atelier);
  REQUIRE(statuts(atelier) == "depose depose,depose 0");
  importer_retour(atelier);
  REQUIRE(statuts(atelier) == "traite accepte,rejete 1");
  annuler(atelier);
  CHECK(statuts(atelier) == "depose depose,depose 0");
  importer_retour(atelier);
  CHECK(statuts(atelier) == "traite accepte,rejete 1");
}

TEST_CASE("a lot cancelled by mistake is to be deposited again") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  operation(atelier, "UPDATE lot SET statut = 'annule', publie = 0", "lot.annule");
  REQUIRE(statuts(atelier) == "annule en_preparation 0");
  const auto annulation = app::annuler(atelier.base(), atelier.contexte());
  REQUIRE(annulation);
  REQUIRE(annulation->lots_rendus.size() == 1);
  CHECK(annulation->lots_rendus.front().nom == kLot);
  CHECK(annulation->lots_effaces.empty());
  CHECK(statuts(atelier) == "genere exporte 0");
}

TEST_CASE("a lot made in place of another is taken back with it") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  operation(
      atelier,
      "UPDATE lot SET statut = 'remplace';"
      "INSERT INTO lot (nom, numero_ans, siret, date_depot, rang, demandes, statut, cree_le, dossier) "
      "SELECT 'JSON-1234567890-20220520-001', numero_ans, siret, '2022-05-20', 1, 1, 'genere', cree_le, 'd' FROM lot;"
      "INSERT INTO lot_ligne (lot_id, num_ligne, avance_id, numero_editeur, numero_asp, date_facture, "
      "montant_segur_ht_facture, empreinte, statut_avant) SELECT 2, num_ligne, avance_id, numero_editeur, "
      "numero_asp, date_facture, montant_segur_ht_facture, empreinte, statut_avant FROM lot_ligne",
      "lot.redate");
  REQUIRE(statuts(atelier) == "remplace,genere exporte 0");
  const auto annulation = app::annuler(atelier.base(), atelier.contexte());
  REQUIRE(annulation);
  CHECK(annulation->lots_effaces.front().nom == "JSON-1234567890-20220520-001");
  CHECK_FALSE(annulation->lots_effaces.front().repertoire);
  CHECK(annulation->lots_rendus.front().repertoire == (atelier.chemin("exports") / kLot).string());
  CHECK(statuts(atelier) == "genere exporte 0");
}

TEST_CASE("what was done before the base was upgraded is not undone") {
  Atelier atelier;
  atelier.avance("00001");
  atelier.base().connexion().base.exec("PRAGMA user_version = 99");
  CHECK(annuler(atelier) == "annulation-impossible");
  CHECK(app::lister_operations(atelier.base()).front().raison ==
        "elle date d'avant la dernière mise à jour de la base");
}

TEST_CASE("a simulated undo keeps nothing and can be done again") {
  Atelier atelier;
  atelier.pret("00001");
  const std::string avant = atelier.contenu();
  CHECK(annuler(atelier, app::Mode::Simuler) == "5");
  CHECK(atelier.contenu() == avant);
  CHECK(annuler(atelier) == "5");
}

TEST_CASE("an undone command stays in the journal followed by what was undone") {
  Atelier atelier;
  atelier.pret("00001");
  annuler(atelier);
  const auto operations = app::consulter_journal(atelier.base(), {.reference = "00001"}).value().operations;
  REQUIRE(operations.size() == 4);
  CHECK(operations[2].annulee_par->operation == 6);
  CHECK_FALSE(operations[3].annulee_par);
  REQUIRE(operations[3].evenements.size() == 2);
  CHECK(operations[3].evenements.front().evenement == "annulation");
  CHECK(operations[3].evenements.front().detail ==
        "annulé : piece.ajoutee, " + operations[2].evenements.front().detail);
  CHECK_FALSE(store::premiere_rupture(atelier.base()));
}
