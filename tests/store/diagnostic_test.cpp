#include "finhop/store/diagnostic.hpp"

#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "finhop/store/journal.hpp"
#include "store/coherence.hpp"
#include "store/connexion.hpp"
#include "store/schema_base.hpp"

using namespace finhop;
using namespace finhop::tests;
using Liste = std::vector<std::string>;

namespace {

void executer(Atelier& atelier, const std::string& sql) {
  SQLite::Database(atelier.chemin("finhop.db").string(), SQLite::OPEN_READWRITE).exec(sql);
}

std::string rupture(const std::string& sql) {
  Atelier atelier;
  for (int numero = 1; numero <= 4; ++numero) atelier.avance(cinq(numero));
  if (!sql.empty()) executer(atelier, "DROP TRIGGER journal_update; DROP TRIGGER journal_delete;" + sql);
  const auto rupture = store::premiere_rupture(atelier.base());
  return rupture ? std::to_string(rupture->numero) + " " + rupture->raison : "aucune";
}

store::EtatSchema schema_apres(const std::string& sql) {
  Atelier atelier;
  executer(atelier, sql);
  return store::comparer_schema(atelier.base());
}

// What contradicts itself in a base, with the place left out.
Liste fautes(SchemaBase& base) {
  Liste fautes;
  for (const store::Coherence& coherence : store::coherences())
    for (std::size_t i = 0; i < base.column(std::string(coherence.sql)).size(); ++i)
      fautes.emplace_back(coherence.faute);
  return fautes;
}

}  // namespace

TEST_CASE("the journal's chain breaks at the first event that was touched") {
  CHECK(rupture("") == "aucune");
  for (const char* colonne : {"detail", "auteur", "commande", "instant", "evenement", "numero_editeur"}) {
    CAPTURE(colonne);
    CHECK(rupture(std::string("UPDATE journal SET ") + colonne + " = 'x' WHERE numero = 4") ==
          "4 l'événement 4 n'est plus celui qui a été écrit");
  }
  CHECK(rupture("UPDATE journal SET operation = 9 WHERE numero = 3") ==
        "3 l'événement 3 n'est plus celui qui a été écrit");
  CHECK(rupture("UPDATE journal SET empreinte = printf('%064d', 0) WHERE numero = 2") ==
        "2 l'événement 2 n'est plus celui qui a été écrit");
}

TEST_CASE("an event taken out of the journal is missed wherever it was") {
  CHECK(rupture("DELETE FROM journal WHERE numero = 1") == "1 l'événement 1 manque");
  CHECK(rupture("DELETE FROM journal WHERE numero = 3") == "3 l'événement 3 manque");
  CHECK(rupture("DELETE FROM journal WHERE numero = 6") ==
        "6 la fin du journal manque à partir de l'événement 6");
  CHECK(rupture("DELETE FROM journal") == "1 le journal est vide");
  CHECK(
      rupture(
          "DELETE FROM journal WHERE numero = 3; UPDATE journal SET numero = numero - 1 WHERE numero > 3") ==
      "3 l'événement 3 n'est plus celui qui a été écrit");
}

TEST_CASE("a base as the migrations made it has nothing missing and nothing more") {
  const store::EtatSchema etat = schema_apres("SELECT 1");
  CHECK(etat.fautes.empty());
  CHECK(etat.ajouts.empty());
}

TEST_CASE("guards and tables that are gone or altered are told") {
  CHECK(schema_apres("DROP TRIGGER journal_update").fautes == Liste{"le garde-fou journal_update manque"});
  CHECK(schema_apres(
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET type = CAST(type AS BLOB) WHERE name = "
            "'facture_insert'")
            .fautes == Liste{"le garde-fou facture_insert n'est plus comme finhop l'a fait"});
  CHECK(schema_apres("DROP VIEW dossier_fige").fautes == Liste{"la vue dossier_fige manque"});
  CHECK(schema_apres("DROP INDEX solde_par_statut").fautes == Liste{"l'index solde_par_statut manque"});
  CHECK(schema_apres("ALTER TABLE avance ADD COLUMN note TEXT").fautes ==
        Liste{"la table avance n'est plus comme finhop l'a fait"});
  CHECK(schema_apres(
            "DROP TRIGGER journal_update; CREATE TRIGGER journal_update BEFORE UPDATE ON journal BEGIN "
            "SELECT 1; END")
            .fautes == Liste{"le garde-fou journal_update n'est plus comme finhop l'a fait"});
  CHECK(schema_apres("CREATE TRIGGER a_moi AFTER INSERT ON avance BEGIN SELECT 1; END").fautes ==
        Liste{"le garde-fou a_moi n'est pas de finhop"});
  CHECK(schema_apres("DROP TRIGGER avance_pas_insert; INSERT INTO avance_pas VALUES ('refusee', 'payee', 0)")
            .fautes == Liste{"le garde-fou avance_pas_insert manque",
                             "la table avance_pas ne dit plus les mêmes pas permis"});
}

TEST_CASE("a table or an index that somebody added is told and is no fault") {
  const store::EtatSchema etat =
      schema_apres("CREATE TABLE notes (a TEXT); CREATE INDEX a_moi ON avance (client)");
  CHECK(etat.fautes.empty());
  CHECK(etat.ajouts == Liste{"l'index a_moi n'est pas de finhop", "la table notes n'est pas de finhop"});
}

TEST_CASE("a row that names nothing is told") {
  Atelier atelier;
  atelier.avance("00001");
  CHECK(store::liens_rompus(atelier.base()).empty());
  executer(atelier, "DROP TRIGGER avance_delete; DELETE FROM avance");
  CHECK(store::liens_rompus(atelier.base()) ==
        Liste{"une ligne de avance_beneficiaire renvoie à une ligne de avance qui n'existe pas"});
}

TEST_CASE("no state of the life cycle contradicts itself", "[schema]") {
  for (const auto& statut : domain::statuts<domain::StatutAvance>()) {
    SchemaBase base;
    base.avance_en(statut.statut);
    CHECK(fautes(base).empty());
  }
  for (const auto& statut : domain::statuts<domain::StatutSolde>()) {
    INFO(statut.id);
    SchemaBase base;
    base.solde_en(statut.statut);
    CHECK(fautes(base).empty());
  }
  for (const auto& statut : domain::statuts<domain::StatutLot>()) {
    INFO(statut.id);
    SchemaBase base;
    base.lot_en(statut.statut);
    CHECK(fautes(base).empty());
  }
}

TEST_CASE("an avance claimed back after its solde was paid contradicts nothing", "[schema]") {
  SchemaBase base;
  const Id avance = base.solde_en(domain::StatutSolde::Paye);
  base.must("UPDATE avance SET statut = 'a_recouvrer' WHERE id = " + std::to_string(avance));
  CHECK(fautes(base).empty());
}

TEST_CASE("an avance that a correction leaves paid beside a refused solde contradicts nothing", "[schema]") {
  SchemaBase base;
  const Id avance = base.solde_en(domain::StatutSolde::Refuse);
  base.must("UPDATE avance SET statut = 'payee', motif = 'remise' WHERE id = " + std::to_string(avance));
  CHECK(fautes(base).empty());
}

TEST_CASE("each contradiction is seen once the guard against it is gone", "[schema]") {
  const auto apres = [](domain::StatutLot statut, const std::string& sql) {
    SchemaBase base;
    base.lot_en(statut);
    base.must(sql);
    return fautes(base);
  };
  using domain::StatutLot;
  CHECK(
      apres(StatutLot::Genere, "DROP TRIGGER avance_statut_gele; UPDATE avance SET statut = 'a_recouvrer'") ==
      Liste{"une demande vivante dont l'avance n'est pas payée"});
  CHECK(apres(StatutLot::Genere,
              "DROP TRIGGER solde_suit_le_lot; UPDATE solde SET statut = 'en_preparation'") ==
        Liste{"un solde dont le statut n'est pas celui de sa demande"});
  CHECK(apres(StatutLot::Genere, "DROP TRIGGER lot_libere_soldes; UPDATE lot SET statut = 'annule'") ==
        Liste{"un solde dont le statut n'est pas celui de sa demande"});
  CHECK(apres(StatutLot::Depose, "DROP TRIGGER lot_fige; UPDATE lot SET demandes = 2") ==
        Liste{"un lot à qui il manque des lignes"});
  CHECK(apres(StatutLot::Depose, "DROP TRIGGER facture_update; UPDATE facture SET montant_segur_ht = 1") ==
        Liste{"une demande vivante qui ne dit plus ce que dit son dossier"});
}
