// The form of what the base holds: types, identifiers, days, amounts.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "store/schema_base.hpp"

namespace finhop::tests {
namespace {

// A value given to a column of the dossier 1, as SQL text.
Verdict mettre(SchemaBase& base, std::string_view table, std::string_view colonne, std::string_view valeur) {
  const std::string_view cle = table == "avance" ? "id" : "avance_id";
  return base.verdict(fmt::format("UPDATE {} SET {} = {} WHERE {} = 1", table, colonne, valeur, cle));
}

struct Cellule {
  std::string_view table;
  std::string_view colonne;
};

constexpr Cellule kJours[] = {{"avance", "date_bon_commande"},
                              {"avance", "date_statut"},
                              {"avance", "date_paiement"},
                              {"solde", "date_statut"},
                              {"facture", "date_facture"}};
constexpr Cellule kMontants[] = {
    {"avance", "montant_bon_commande"}, {"avance", "montant_avance"}, {"facture", "montant_segur_ht"}};

constexpr std::string_view kFauxJours[] = {"''",
                                           "'2022-02-29'",
                                           "'2022-02-30'",
                                           "'2022-13-01'",
                                           "'2022-00-10'",
                                           "'2022-04-31'",
                                           "'2022-01-00'",
                                           "'2022-1-01'",
                                           "'15/05/2022'",
                                           "'20220515'",
                                           "'2022-05-15 '",
                                           "' 2022-05-15'",
                                           "'2022-05'",
                                           "'-0001-01-01'",
                                           "'2022-05-15T00:00'",
                                           "'2459715.5'",
                                           "20220515",
                                           "2022.5",
                                           "x'323032322d30352d3135'",
                                           "'2022-05-15' || char(0)"};

constexpr std::string_view kFauxMontants[] = {"'12500,00'", "'douze'", "''",    "12.5",   "'12.50'",
                                              "x'3132'",    "-1",      "1e300", "'1 250'"};

struct Identifiant {
  Cellule cellule;
  std::vector<std::string_view> bons;
  std::vector<std::string_view> mauvais;
};

const std::vector<Identifiant>& identifiants() {
  static const std::vector<Identifiant> tous{
      {{"avance", "numero_editeur"},
       {"'00009'", "'AbC09'"},
       {"NULL", "''", "'0009'", "'000009'", "'0000 '", "'0000-'", "'0000é'", "x'3030303039'",
        "'00009' || char(0)", "'00009' || char(0) || 'x'", "'00001' || char(0) || 'x'", "9"}},
      {{"avance", "numero_asp"},
       {"NULL", "'FINHOP000009'", "'FINHOPabc009'"},
       {"''", "'FINHOP00009'", "'FINHOP0000009'", "'finhop000009'", "'FINHOQ000009'", "'FINHOP00000-'",
        "'FINHOP000009' || char(0)", "'FINHOP000001' || char(0) || 'x'", "123456789012"}},
      {{"avance_beneficiaire", "finess"},
       {"'750000009'", "'2A0000009'", "'2B0000009'"},
       {"NULL", "''", "'75000000'", "'7500000090'", "'2C0000009'", "'A20000009'", "'1A0000009'",
        "'75000000A'", "'AAAAAAAAA'", "'2a0000009'", "'750000009' || char(0)", "'75000000 '"}},
      {{"solde_beneficiaire", "finess"},
       {"'750000009'", "'2A0000009'", "'2B0000009'"},
       {"NULL", "''", "'75000000'", "'7500000090'", "'2C0000009'", "'A20000009'", "'1A0000009'",
        "'75000000A'", "'AAAAAAAAA'", "'2a0000009'", "'750000009' || char(0)", "'75000000 '"}},
  };
  return tous;
}

}  // namespace

TEST_CASE("every table checks the types of its columns", "[schema]") {
  SchemaBase base;
  CHECK(base.column(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict "
            "AND name NOT LIKE 'sqlite_%'") == std::vector<std::string>{});
}

TEST_CASE("an identifier has its form", "[schema]") {
  SchemaBase base;
  base.dossier("00001");
  for (const auto& identifiant : identifiants()) {
    const auto [table, colonne] = identifiant.cellule;
    for (const auto valeur : identifiant.bons) {
      CAPTURE(table, colonne, valeur);
      CHECK(mettre(base, table, colonne, valeur) == Verdict::Accepted);
    }
    for (const auto valeur : identifiant.mauvais) {
      CAPTURE(table, colonne, valeur);
      CHECK(mettre(base, table, colonne, valeur) == Verdict::Refused);
    }
  }
}

TEST_CASE("the supplier and its software are identified", "[schema]") {
  SchemaBase base;
  for (const std::string_view siret : {"NULL", "''", "'1234567890123'", "'123456789012345'",
                                       "'1234567890123A'", "'12345678901234' || char(0)"}) {
    CAPTURE(siret);
    CHECK(base.verdict(fmt::format("UPDATE fournisseur SET siret = {}", siret)) == Verdict::Refused);
  }
  CHECK(base.verdict("INSERT INTO fournisseur (id, siret) VALUES (2, '12345678901234')") == Verdict::Refused);
  for (const std::string_view ans : {"NULL", "''", "'123456789'", "'12345678901'", "'12345/7890'",
                                     "'../../../x'", "'1234567891' || char(0)"}) {
    CAPTURE(ans);
    CHECK(base.verdict(fmt::format("INSERT INTO logiciel (numero_ans, type, vague) VALUES ({}, 'PFI', 'Va1')",
                                   ans)) == Verdict::Refused);
  }
  for (const std::string_view autre : {"type = NULL", "type = 'P/I'", "vague = 'Va 2'"})
    CHECK(base.verdict(fmt::format("UPDATE logiciel SET {}", autre)) == Verdict::Refused);
}

TEST_CASE("a day exists", "[schema]") {
  SchemaBase base;
  base.dossier("00001");
  for (const auto [table, colonne] : kJours) {
    for (const auto faux : kFauxJours) {
      CAPTURE(table, colonne, faux);
      CHECK(mettre(base, table, colonne, faux) == Verdict::Refused);
    }
    CAPTURE(table, colonne);
    CHECK(mettre(base, table, colonne, "'2024-02-29'") == Verdict::Accepted);
  }
  for (const std::string_view jour : {"2022-02-30", "2022-5-16", "-0001-01-01"})
    CHECK(base.verdict(lot_sql({.jour = jour})) == Verdict::Refused);
  CHECK(base.verdict("UPDATE logiciel SET date_limite = '2022-02-30'") == Verdict::Refused);
}

TEST_CASE("an amount is a whole number of cents and never below zero", "[schema]") {
  SchemaBase base;
  base.dossier("00001");
  for (const auto [table, colonne] : kMontants) {
    for (const auto faux : kFauxMontants) {
      CAPTURE(table, colonne, faux);
      CHECK(mettre(base, table, colonne, faux) == Verdict::Refused);
    }
    CAPTURE(table, colonne);
    CHECK(mettre(base, table, colonne, "999999999999") == Verdict::Accepted);
    CHECK(mettre(base, table, colonne, "0") == Verdict::Accepted);
  }
}

TEST_CASE("a document weighs what it says and at most 3 000 000 bytes", "[schema]") {
  SchemaBase base;
  for (const std::string_view valeurs :
       {"0, x''", "2, x'00'", "1, x'0000'", "3000001, zeroblob(3000001)", "1, '0'", "1, NULL", "-1, x''"}) {
    CAPTURE(valeurs);
    CHECK(base.verdict(fmt::format(
              "INSERT INTO document (sha256, taille, contenu) VALUES (printf('%064d', 9), {})", valeurs)) ==
          Verdict::Refused);
  }
  CHECK(base.verdict("INSERT INTO document (sha256, taille, contenu) "
                     "VALUES (printf('%064d', 9), 3000000, zeroblob(3000000))") == Verdict::Accepted);
}

TEST_CASE("a document of a dossier is of a known type and format", "[schema]") {
  SchemaBase base;
  base.dossier("00001");
  for (const std::string_view valeur :
       {"format = 'JPEG'", "format = 'pdf'", "type = 'AUTRE'", "type = 'facture'", "nom_origine = NULL"}) {
    CAPTURE(valeur);
    CHECK(base.verdict(fmt::format("UPDATE piece SET {} WHERE avance_id = 1 AND type = 'VA'", valeur)) ==
          Verdict::Refused);
  }
}

TEST_CASE("an answer of a scenario is yes or no and its text has a length", "[schema]") {
  SchemaBase base;
  base.dossier("00001");
  for (const std::string_view valeur :
       {"is_direct_to_dmp = 2", "is_direct_to_dmp = 'oui'", "is_direct_to_dmp = -1",
        "adresse_boite_mss_pro = ''", "adresse_boite_mss_pro = printf('%0150d', 0)"}) {
    CAPTURE(valeur);
    CHECK(base.verdict(fmt::format("UPDATE solde SET {}", valeur)) == Verdict::Refused);
  }
  for (const std::string_view ident : {"''", "printf('%0250d', 0)", "NULL"}) {
    CAPTURE(ident);
    CHECK(base.verdict(fmt::format("UPDATE solde_ident_dmp SET ident_dmp = {}", ident)) == Verdict::Refused);
  }
  CHECK(base.verdict("UPDATE solde_ident_dmp SET ident_dmp = printf('%0249d', 0)") == Verdict::Accepted);
  for (const std::string_view sql :
       {"UPDATE solde_valeur SET valeur = ''", "UPDATE solde_valeur SET valeur = printf('%0250d', 0)",
        "UPDATE solde_valeur SET champ = ''", "UPDATE solde_valeur SET rang = 0"}) {
    CAPTURE(sql);
    CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
  }
  CHECK(base.verdict("UPDATE solde_valeur SET valeur = printf('%0249d', 0)") == Verdict::Accepted);
}

TEST_CASE("a software has the codes of a profile, and keeps them once it has avances", "[schema]") {
  SchemaBase base;
  for (const std::string_view sql :
       {"UPDATE logiciel SET type = ''", "UPDATE logiciel SET type = 'D-I'",
        "UPDATE logiciel SET vague = 'Va 1'", "UPDATE logiciel SET couloir = 'HÔP'",
        "UPDATE logiciel SET couloir = printf('%013d', 0)"}) {
    CAPTURE(sql);
    CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
  }
  base.must("UPDATE logiciel SET type = 'DPI'");
  base.dossier("00001");
  CHECK(base.verdict("UPDATE logiciel SET type = 'RI'") == Verdict::Refused);
  CHECK(base.verdict("UPDATE logiciel SET vague = 'Va2'") == Verdict::Refused);
  CHECK(base.verdict("UPDATE logiciel SET couloir = 'EXT'") == Verdict::Refused);
}

TEST_CASE("a profile is a JSON document under a name, from a day on", "[schema]") {
  SchemaBase base;
  base.must("INSERT INTO profil VALUES ('HOP-DPI-Va2', '', '{}', '2026-11-29T10:00:00Z', 'marie')");
  base.must("INSERT INTO profil VALUES ('HOP-DPI-Va2', '2026-12-01', '{}', '2026-11-29T10:00:00Z', 'marie')");
  for (const std::string_view sql :
       {"INSERT INTO profil VALUES ('HOP-DPI-Va2', '', '{}', '2026-11-29T10:00:00Z', 'marie')",
        "UPDATE profil SET effet_du = '2026-02-30' WHERE effet_du <> ''", "UPDATE profil SET contenu = '{'",
        "UPDATE profil SET nom = ''",
        "INSERT INTO supposition_acceptee VALUES ('HOP-DPI-Va1', 'abc', '2026-11-29')",
        "INSERT INTO supposition_acceptee VALUES ('HOP-DPI-Va1', printf('%064d', 0), 'hier')"}) {
    CAPTURE(sql);
    CHECK(base.verdict(std::string(sql)) == Verdict::Refused);
  }
}

}  // namespace finhop::tests
