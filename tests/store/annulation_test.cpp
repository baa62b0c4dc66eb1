// Taking back what a command changed, when the base is not as the command left it.
#include "finhop/store/annulation.hpp"
#include "finhop/app/avance/ajouter.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "app/atelier.hpp"
#include "app/operation.hpp"
#include "finhop/app/entretien/annuler.hpp"
#include "finhop/store/avances.hpp"
#include "finhop/store/diagnostic.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/lots.hpp"
#include "store/connexion.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

// Another client of the base, with its own settings.
void autre_client(Atelier& atelier, const std::string& sql) {
  SQLite::Database(atelier.chemin("finhop.db").string(), SQLite::OPEN_READWRITE).exec(sql);
}

std::int64_t derniere(Atelier& atelier) {
  return store::lire_operations(atelier.base()).front().operation;
}

std::optional<store::Conflit> defaire_la_derniere(Atelier& atelier) {
  const store::Transaction transaction(atelier.base(), store::Acces::Ecriture);
  return store::defaire(atelier.base(), derniere(atelier));
}

std::string raison(Atelier& atelier) {
  const std::string avant = atelier.contenu();
  const auto conflit = defaire_la_derniere(atelier);
  CHECK(atelier.contenu() == avant);
  return conflit ? conflit->raison : "aucune";
}

// One operation that runs this SQL.
void operation(Atelier& atelier, const std::string& sql, std::string_view evenement = "essai") {
  const app::Contexte contexte = atelier.contexte();
  app::Operation operation(atelier.base(), contexte);
  atelier.base().connexion().base.exec(sql);
  operation.noter(evenement, std::nullopt, "par un test");
  operation.terminer();
}

bool gardes_eveilles(Atelier& atelier) {
  try {
    atelier.base().connexion().base.exec("UPDATE journal SET detail = ''");
    return false;
  } catch (const SQLite::Exception&) {
    return true;
  }
}

domain::Dossier dossier(Atelier& atelier, std::string_view numero) {
  return store::trouver_dossier(atelier.base(), numero).value();
}

}  // namespace

TEST_CASE("a row that another client changed is a conflict and nothing is taken back") {
  Atelier atelier;
  atelier.avance("00001");
  autre_client(atelier, "UPDATE avance SET client = 'Autre'");
  CHECK(raison(atelier) == "la ligne avance 1 a changé depuis, autrement que par finhop");
  CHECK(gardes_eveilles(atelier));
}

TEST_CASE("a row that another client took away is a conflict") {
  Atelier atelier;
  atelier.avance("00001");
  autre_client(atelier, "DELETE FROM avance_beneficiaire");
  CHECK(raison(atelier) == "la ligne avance_beneficiaire 1, 1 a changé depuis, autrement que par finhop");
}

TEST_CASE("a place that another client took is a conflict") {
  Atelier atelier;
  atelier.avance("00001");
  operation(atelier, "DELETE FROM avance_beneficiaire");
  autre_client(atelier, "INSERT INTO avance_beneficiaire VALUES (1, 1, '999999992')");
  CHECK(raison(atelier) == "la ligne avance_beneficiaire 1, 1 a changé depuis, autrement que par finhop");
}

TEST_CASE("a value that another client gave to another row is a conflict") {
  Atelier atelier;
  atelier.avance("00001");
  atelier.avance("00002");
  operation(atelier, "UPDATE avance SET numero_asp = NULL WHERE id = 1");
  autre_client(atelier, "UPDATE avance SET numero_asp = 'FINHOP000001' WHERE id = 2");
  CHECK(raison(atelier) ==
        "une ligne de avance ne peut pas redevenir ce qu'elle était : une contrainte de la base s'y oppose");
  CHECK(gardes_eveilles(atelier));
}

TEST_CASE("a row that another client hung on a new one is a conflict") {
  Atelier atelier;
  atelier.avance("00001");
  autre_client(atelier, "INSERT INTO solde (avance_id, statut) VALUES (1, 'en_preparation')");
  CHECK(raison(atelier) == "des lignes ajoutées depuis, autrement que par finhop, tiennent aux siennes");
}

TEST_CASE("a base that would not hold together is a conflict") {
  Atelier atelier;
  atelier.pret("00001");
  operation(atelier, "UPDATE facture SET montant_segur_ht = 1");
  autre_client(
      atelier,
      "INSERT INTO lot (nom, numero_ans, siret, date_depot, rang, demandes, statut, cree_le, dossier) VALUES "
      "('JSON-1234567890-20220516-001', '1234567890', '88558855858745', '2022-05-16', 1, 1, 'genere', "
      "'2022-05-16T09:00:00Z', 'd');"
      "INSERT INTO lot_ligne (lot_id, num_ligne, avance_id, numero_editeur, numero_asp, date_facture, "
      "montant_segur_ht_facture, empreinte, statut_avant) VALUES (1, 1, 1, '00001', 'FINHOP000001', "
      "'2022-05-15', 1, 'e', 'en_preparation')");
  CHECK(raison(atelier) ==
        "la base ne tiendrait plus ensemble : une demande vivante qui ne dit plus ce que dit son dossier : "
        "JSON-1234567890-20220516-001, ligne 1");
}

TEST_CASE("a table of another form is a conflict rather than passed over") {
  Atelier atelier;
  operation(atelier, "INSERT INTO modele VALUES (1, '{}', '2022-05-16T09:00:00Z')");
  autre_client(atelier, "DROP TABLE modele");
  const store::Transaction transaction(atelier.base(), store::Acces::Ecriture);
  const auto conflit = store::defaire(atelier.base(), derniere(atelier));
  REQUIRE(conflit);
  CHECK(conflit->raison == "une table a changé de forme depuis");
}

TEST_CASE("where a lot's folder appeared is no reason not to take the lot back") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  autre_client(atelier, "UPDATE lot SET dossier = 'ailleurs'");
  CHECK(raison(atelier) == "aucune");
  autre_client(atelier, "UPDATE lot SET motif = 'autre'");
  CHECK(raison(atelier) == "la ligne lot 1 a changé depuis, autrement que par finhop");
}

TEST_CASE("rows that exchanged their values are taken back together with what hangs on them") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.pret("00002");
  atelier.avance("00003");
  operation(
      atelier,
      "UPDATE avance SET numero_asp = NULL; UPDATE avance SET numero_asp = printf('FINHOP%06d', id % 3 + 1), "
      "client = NULL");
  REQUIRE(dossier(atelier, "00003").avance.numero_asp->texte() == "FINHOP000001");
  REQUIRE(app::annuler(atelier.base(), atelier.contexte()));
  for (const char* numero : {"00001", "00002", "00003"}) {
    const domain::Dossier d = dossier(atelier, numero);
    CHECK(d.avance.numero_asp->texte() == fmt::format("FINHOP0{}", numero));
    CHECK(d.avance.client == fmt::format("Hôpital {}", numero));
    CHECK(d.avance.beneficiaires.size() == 1);
  }
  CHECK(dossier(atelier, "00002").pieces.size() == 2);
  CHECK(store::liens_rompus(atelier.base()).empty());
}

TEST_CASE("an import of five thousand avances is taken back as one") {
  Atelier atelier;
  atelier.avance("00000");
  const app::Contexte contexte = atelier.contexte();
  {
    app::Operation operation(atelier.base(), contexte);
    for (int n = 1; n <= 5000; ++n) {
      domain::Avance avance = dossier(atelier, "00000").avance;
      avance.numero_editeur = domain::NumeroEditeur::exact(cinq(n)).value();
      avance.numero_asp = domain::NumeroAsp::exact("FINHOP0" + cinq(n)).value();
      store::ajouter_avance(atelier.base(), avance);
      operation.noter("avance.ajoutee", avance.numero_editeur, "par un test");
    }
    operation.terminer();
  }
  const auto annulation = app::annuler(atelier.base(), contexte);
  REQUIRE(annulation);
  CHECK(annulation->dossiers.size() == 5000);
  CHECK(annulation->lignes == 10000);
  CHECK_FALSE(store::trouver_dossier(atelier.base(), "04999"));
}

TEST_CASE("a command that changes the base without saying it in the journal is a fault of the program") {
  Atelier atelier;
  const app::Contexte contexte = atelier.contexte();
  app::Operation operation(atelier.base(), contexte);
  atelier.base().connexion().base.exec("UPDATE fournisseur SET regime_tva = 'HT'");
  CHECK_THROWS_AS(operation.terminer(), std::logic_error);
}

TEST_CASE("a command that changes nothing leaves nothing to undo") {
  Atelier atelier;
  const std::string avant = atelier.contenu();
  const app::Contexte contexte = atelier.contexte();
  app::Operation(atelier.base(), contexte).terminer();
  CHECK(atelier.contenu() == avant);
}

TEST_CASE("documents are never taken back and the rank of a lot whose folder is set aside is free") {
  Atelier atelier;
  atelier.pret("00001");
  atelier.exporter();
  for (int i = 0; i < 2; ++i) REQUIRE(app::annuler(atelier.base(), atelier.contexte()));
  SQLite::Database& base = atelier.base().connexion().base;
  CHECK(base.execAndGet("SELECT count(*) FROM document").getInt() == 2);
  CHECK(base.execAndGet("SELECT count(*) FROM piece").getInt() == 0);
  CHECK(store::rang_libre(atelier.base(), domain::NumeroAns::exact("1234567890").value(),
                          Jour::exact_iso("2022-05-16").value()) == 1);
}
