// A dossier in a live lot is frozen: neither the avance nor the solde nor anything below them changes.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

using domain::StatutSolde;

// A change to the dossier {0}; {1} is another dossier, in hand.
struct Changement {
  std::string_view table;
  std::string_view sql;
};

constexpr Changement kValeurs[] = {
    {"avance", "UPDATE avance SET numero_editeur = '00900' WHERE id = {0}"},
    {"avance", "UPDATE avance SET numero_asp = 'FINHOP000900' WHERE id = {0}"},
    {"avance", "UPDATE avance SET numero_asp = NULL WHERE id = {0}"},
    {"avance", "UPDATE avance SET numero_ans = 'ABCDEFGH90' WHERE id = {0}"},
    {"avance", "UPDATE avance SET client = 'CH de Nulle Part' WHERE id = {0}"},
    {"avance", "UPDATE avance SET date_bon_commande = '2021-12-31' WHERE id = {0}"},
    {"avance", "UPDATE avance SET montant_bon_commande = 1 WHERE id = {0}"},
    {"avance", "UPDATE avance SET date_statut = '2021-12-31' WHERE id = {0}"},
    {"avance", "UPDATE avance SET motif = 'autre' WHERE id = {0}"},
    {"solde", "UPDATE solde SET is_direct_to_dmp = 0 WHERE avance_id = {0}"},
    {"solde",
     "UPDATE solde SET is_direct_to_mss_pro = 0, adresse_boite_mss_pro = NULL WHERE avance_id = {0}"},
    {"solde", "UPDATE solde SET adresse_boite_mss_pro = 'x@exemple.fr' WHERE avance_id = {0}"},
    {"solde",
     "UPDATE solde SET is_direct_to_mss_citoyen = 1, adresse_boite_mss_citoyen = 'x@exemple.fr' WHERE "
     "avance_id = {0}"},
    {"avance_beneficiaire", "INSERT INTO avance_beneficiaire VALUES ({0}, 2, '750000009')"},
    {"avance_beneficiaire", "INSERT OR REPLACE INTO avance_beneficiaire VALUES ({0}, 1, '750000009')"},
    {"avance_beneficiaire",
     "INSERT INTO avance_beneficiaire VALUES ({0}, 1, '750000009') ON CONFLICT DO UPDATE SET finess = "
     "excluded.finess"},
    {"avance_beneficiaire", "UPDATE avance_beneficiaire SET finess = '750000009' WHERE avance_id = {0}"},
    {"avance_beneficiaire", "UPDATE avance_beneficiaire SET rang = 9 WHERE avance_id = {0}"},
    {"avance_beneficiaire",
     "UPDATE avance_beneficiaire SET avance_id = {1}, rang = 9, finess = '750000009' "
     "WHERE avance_id = {0}"},
    {"avance_beneficiaire",
     "UPDATE avance_beneficiaire SET avance_id = {0}, rang = 9, finess = '750000009' "
     "WHERE avance_id = {1}"},
    {"avance_beneficiaire", "DELETE FROM avance_beneficiaire WHERE avance_id = {0}"},
    {"solde_ident_dmp", "INSERT INTO solde_ident_dmp VALUES ({0}, 2, '1750000009')"},
    {"solde_ident_dmp", "INSERT OR REPLACE INTO solde_ident_dmp VALUES ({0}, 1, '1750000009')"},
    {"solde_ident_dmp", "UPDATE solde_ident_dmp SET ident_dmp = '1750000009' WHERE avance_id = {0}"},
    {"solde_ident_dmp", "UPDATE solde_ident_dmp SET rang = 9 WHERE avance_id = {0}"},
    {"solde_ident_dmp", "UPDATE OR REPLACE solde_ident_dmp SET avance_id = {1} WHERE avance_id = {0}"},
    {"solde_ident_dmp", "UPDATE OR REPLACE solde_ident_dmp SET avance_id = {0} WHERE avance_id = {1}"},
    {"solde_ident_dmp", "DELETE FROM solde_ident_dmp WHERE avance_id = {0}"},
    {"solde_valeur", "INSERT INTO solde_valeur VALUES ({0}, 'identINSi', 2, '1750000009')"},
    {"solde_valeur", "INSERT OR REPLACE INTO solde_valeur VALUES ({0}, 'identINSi', 1, '1750000009')"},
    {"solde_valeur", "UPDATE solde_valeur SET valeur = '1750000009' WHERE avance_id = {0}"},
    {"solde_valeur", "UPDATE solde_valeur SET rang = 9 WHERE avance_id = {0}"},
    {"solde_valeur", "UPDATE solde_valeur SET champ = 'autre' WHERE avance_id = {0}"},
    {"solde_valeur", "UPDATE OR REPLACE solde_valeur SET avance_id = {1} WHERE avance_id = {0}"},
    {"solde_valeur", "UPDATE OR REPLACE solde_valeur SET avance_id = {0} WHERE avance_id = {1}"},
    {"solde_valeur", "DELETE FROM solde_valeur WHERE avance_id = {0}"},
    {"facture", "UPDATE facture SET numero = 'F-17' WHERE avance_id = {0}"},
    {"facture",
     "INSERT INTO facture (avance_id, rang, date_facture, montant_segur_ht) VALUES ({0}, 2, '2022-05-16', 1)"},
    {"facture",
     "INSERT OR REPLACE INTO facture (avance_id, rang, date_facture, montant_segur_ht) VALUES ({0}, 1, '2022-05-16', 1)"},
    {"facture",
     "INSERT INTO facture (avance_id, rang, date_facture, montant_segur_ht) VALUES ({0}, 1, '2022-05-16', 1) ON CONFLICT DO UPDATE SET montant_segur_ht = 1"},
    {"facture", "UPDATE facture SET date_facture = '2022-05-14' WHERE avance_id = {0}"},
    {"facture", "UPDATE facture SET montant_segur_ht = 1 WHERE avance_id = {0}"},
    {"facture", "UPDATE facture SET rang = 9 WHERE avance_id = {0}"},
    {"facture", "UPDATE OR REPLACE facture SET avance_id = {1} WHERE avance_id = {0}"},
    {"facture", "UPDATE OR REPLACE facture SET avance_id = {0} WHERE avance_id = {1}"},
    {"facture", "DELETE FROM facture WHERE avance_id = {0}"},
    {"solde_beneficiaire", "INSERT INTO solde_beneficiaire VALUES ({0}, 2, '750000009')"},
    {"solde_beneficiaire", "INSERT OR REPLACE INTO solde_beneficiaire VALUES ({0}, 9, '750000001')"},
    {"solde_beneficiaire", "UPDATE solde_beneficiaire SET finess = '750000009' WHERE avance_id = {0}"},
    {"solde_beneficiaire", "UPDATE solde_beneficiaire SET rang = 9 WHERE avance_id = {0}"},
    {"solde_beneficiaire",
     "UPDATE solde_beneficiaire SET avance_id = {1}, rang = 9, finess = '750000009' "
     "WHERE avance_id = {0}"},
    {"solde_beneficiaire",
     "UPDATE solde_beneficiaire SET avance_id = {0}, rang = 9, finess = '750000009' "
     "WHERE avance_id = {1}"},
    {"solde_beneficiaire", "DELETE FROM solde_beneficiaire WHERE avance_id = {0}"},
    {"piece", "INSERT OR REPLACE INTO piece VALUES ({0}, 'VA', 'PNG', 'autre.png', 1)"},
    {"piece",
     "INSERT INTO piece VALUES ({0}, 'VA', 'PNG', 'autre.png', 1) ON CONFLICT DO UPDATE SET format = 'PNG'"},
    {"piece", "UPDATE piece SET document_id = 1 WHERE avance_id = {0} AND type = 'VA'"},
    {"piece", "UPDATE piece SET format = 'PNG' WHERE avance_id = {0}"},
    {"piece", "UPDATE piece SET nom_origine = 'autre.pdf' WHERE avance_id = {0}"},
    {"piece", "UPDATE OR REPLACE piece SET type = 'VA' WHERE avance_id = {0}"},
    {"piece", "UPDATE OR REPLACE piece SET avance_id = {1} WHERE avance_id = {0}"},
    {"piece", "UPDATE OR REPLACE piece SET avance_id = {0} WHERE avance_id = {1}"},
    {"piece", "DELETE FROM piece WHERE avance_id = {0} AND type = 'VA'"},
};

std::string rendre(const Changement& changement, Id dossier, Id autre) {
  return fmt::format(fmt::runtime(changement.sql), dossier, autre);
}

// Keys have their own tests, statuses too; what was paid may be noted all along; the solde's day and reason
// follow the answers of the portal.
constexpr std::string_view kAilleurs[] = {"avance.id",
                                          "avance.statut",
                                          "avance.montant_recouvre",
                                          "avance.date_paiement",
                                          "avance.montant_avance",
                                          "solde.avance_id",
                                          "solde.statut",
                                          "solde.date_statut",
                                          "solde.motif",
                                          "solde.date_paiement",
                                          "solde.montant_paye"};

}  // namespace

TEST_CASE("a dossier in a live lot does not change", "[schema]") {
  for (const auto& reglage : reglages()) {
    SchemaBase base(reglage);
    const Id autre = base.dossier("00800");
    for (const auto statut : statuts_vivants()) {
      const Id id = base.solde_en(statut);
      for (const auto& changement : kValeurs) {
        const std::string sql = rendre(changement, id, autre);
        CAPTURE(reglage, domain::id(statut), sql);
        CHECK(base.verdict(sql) == Verdict::Refused);
      }
    }
  }
}

TEST_CASE("what was paid as avance is noted or corrected at any time", "[schema]") {
  SchemaBase base;
  for (const auto statut : statuts_vivants()) {
    const Id id = base.solde_en(statut);
    CAPTURE(domain::id(statut));
    CHECK(base.verdict(fmt::format(
              "UPDATE avance SET montant_avance = 1, date_paiement = '2021-12-31' WHERE id = {} AND "
              "statut = 'payee'",
              id)) == Verdict::Accepted);
  }
}

TEST_CASE("a dossier in hand changes", "[schema]") {
  SchemaBase base;
  const Id autre = base.dossier("00800");
  for (const auto statut : {StatutSolde::EnPreparation, StatutSolde::Rejete}) {
    const Id id = base.solde_en(statut);
    for (const auto& changement : kValeurs) {
      const bool numero_porte =
          statut == StatutSolde::Rejete && changement.sql.contains("SET numero_editeur");
      const std::string sql = rendre(changement, id, autre);
      CAPTURE(domain::id(statut), sql);
      CHECK(base.verdict(sql) == (numero_porte ? Verdict::Refused : Verdict::Accepted));
    }
  }
}

TEST_CASE("a dossier is free again when its lot is cancelled or replaced", "[schema]") {
  for (const std::string_view fin : {"annule", "remplace"}) {
    SchemaBase base;
    const Id id = base.dossier("00001");
    const Id lot = base.lot();
    base.ligne(lot, id);
    base.must(fmt::format("UPDATE lot SET statut = '{}' WHERE id = {}", fin, lot));
    CHECK(base.verdict(fmt::format("UPDATE facture SET montant_segur_ht = 1 WHERE avance_id = {}", id)) ==
          Verdict::Accepted);
  }
}

TEST_CASE("every column of a dossier is tried while it is frozen", "[schema]") {
  SchemaBase base;
  for (const std::string_view table : {"avance", "solde", "avance_beneficiaire", "solde_ident_dmp",
                                       "solde_valeur", "facture", "solde_beneficiaire", "piece"}) {
    for (const auto& colonne : base.column(fmt::format("SELECT name FROM pragma_table_info('{}')", table))) {
      CAPTURE(table, colonne);
      const bool essayee = std::ranges::any_of(kValeurs, [&](const Changement& c) {
        return c.table == table &&
               (c.sql.contains(" SET " + colonne + " = ") || c.sql.contains(", " + colonne + " = "));
      });
      const bool ailleurs =
          std::ranges::find(kAilleurs, fmt::format("{}.{}", table, colonne)) != std::end(kAilleurs);
      CHECK(essayee != ailleurs);
    }
  }
}

}  // namespace finhop::tests
