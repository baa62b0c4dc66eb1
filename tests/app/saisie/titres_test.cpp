// The titles that people give to columns.
#include <catch2/catch.hpp>

#include <set>

#include "finhop/app/saisie/titres.hpp"

using namespace finhop::app;

namespace {
constexpr auto kA = SorteDeTable::Avances;
constexpr auto kS = SorteDeTable::Soldes;
}  // namespace

TEST_CASE("Each known title is its column and no other, and no doubtful one is known") {
  for (const TitreConnu& t : titres_connus()) {
    INFO(t.titre);
    CHECK(colonne_du_titre(t.table, t.titre) == t.colonne);
    CHECK(colonne_du_titre(t.table, t.colonne) == t.colonne);
    CHECK(colonnes_possibles(t.table, t.titre).empty());
  }
  for (const TitreConnu& t : titres_douteux()) {
    INFO(t.titre);
    CHECK(colonne_du_titre(t.table, t.titre) == "");
    CHECK_FALSE(colonnes_possibles(t.table, t.titre).empty());
  }
}

TEST_CASE("A title is known whatever its case, accents, small words and way to write a number") {
  for (const char* titre : {"N° éditeur", "Nº Editeur", "No editeur", "Num. éditeur", "NUMERO_EDITEUR",
                            "Réf. éditeur", "numeroediteur", "Numéro de l'éditeur", "référence éditeur"})
    CHECK(colonne_du_titre(kA, titre) == "numeroEditeur");
  for (const char* titre :
       {"Montant BC HT", "Montant du bon de commande HT (€)", "montant_bdc_ht", "TOTAL HT"})
    CHECK(colonne_du_titre(kA, titre) == "montantBonCommandeHT");
  for (const char* titre : {"Struct_IdNat", "Identifiants DMP", "ident. DMP"})
    CHECK(colonne_du_titre(kS, titre) == "identDMP");
  CHECK(colonne_du_titre(kS, "Mail MSS Citoyen") == "adresseBoiteMSSCitoyen");
  CHECK(colonne_du_titre(kS, "MSS pro (oui/non)") == "isDirectToMSSPro");
  CHECK(colonne_du_titre(kS, "Facturé le") == "dateFacture");
}

TEST_CASE("What may be several columns, or an amount with taxes, is never guessed") {
  for (const char* titre :
       {"N°", "ID", "Montant", "Date", "Numéro de dossier", "N° BC", "FINESS juridique", "Bénéficiaire"}) {
    CHECK(colonne_du_titre(kA, titre) == "");
    CHECK_FALSE(colonnes_possibles(kA, titre).empty());
  }
  for (const char* titre : {"Date", "Montant", "DMP", "MSS Pro", "Adresse MSS", "ADRMAIL", "Montant facture"})
    CHECK_FALSE(colonnes_possibles(kS, titre).empty());
  for (const char* titre : {"Montant BC TTC", "montantBonCommandeTTC", "Total T.T.C.", "TTC", "TVA"}) {
    CHECK(est_toutes_taxes(titre));
    CHECK(colonne_du_titre(kA, titre) == "");
    CHECK(colonnes_possibles(kA, titre).empty());
  }
  CHECK_FALSE(est_toutes_taxes("Montant HT"));
}
