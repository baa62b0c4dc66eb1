// Workbooks as offices keep them: each kind of cell in each column of each table is taken as it is meant, or refused with its
// cell named; the sheet, the hidden rows and what a text cannot tell.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/classeur_ecrit.hpp"
#include "cli/scene.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/format/classeur_reader.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

// What a column holds: an identifier, a list of FINESS, a text, a day, an amount, a yes or no, a status.
enum class Sorte { Numero, Texte, Jour, Montant, Reponse, Statut };

struct Colonne {
  std::string titre;
  Sorte sorte;
  std::string bonne;   // a good value, as a text
  std::string nombre;  // one that a number may rightly be; empty: none
};
struct TableEssayee {
  std::string commande;
  std::vector<Colonne> colonnes;
};

const std::vector<TableEssayee> kTables{
    {"avance",
     {{"numeroEditeur", Sorte::Numero, "N0001", "12345"},
      {"numeroASP", Sorte::Numero, "FINHOPN00001", ""},
      {"numeroAns", Sorte::Numero, "1234567890", "1234567890"},
      {"client", Sorte::Texte, "Clinique", "42"},
      {"dateBonCommande", Sorte::Jour, "01/02/2022", ""},
      {"montantBonCommandeHT", Sorte::Montant, "12500,00", "12500.5"},
      {"beneficiairesPMSI", Sorte::Numero, "999999991", "999999991"},
      {"statut", Sorte::Statut, "payee", ""},
      {"datePaiement", Sorte::Jour, "02/04/2022", ""},
      {"montantAvance", Sorte::Montant, "3750,00", "3750"}}},
    {"solde",
     {{"numeroEditeur", Sorte::Numero, "B0001", ""},
      {"numeroFinessPMSI", Sorte::Numero, "999999991", "999999991"},
      {"dateFacture", Sorte::Jour, "01/05/2022", ""},
      {"montantSegurHTFacture", Sorte::Montant, "12500,00", "12500"},
      {"isDirectToDMP", Sorte::Reponse, "oui", "1"},
      {"identifiantDMP", Sorte::Numero, "1999999991", "1999999991"}}},
    {"paiement",
     {{"numeroASP", Sorte::Numero, "FINHOPB00001", ""},
      {"montant", Sorte::Montant, "3750,00", "3750"},
      {"date", Sorte::Jour, "10/05/2022", ""}}},
};

// The cells that are tried, and in which columns they are taken.
struct Essai {
  std::string cellule;  // « N » stands for the number that the column takes
  bool (*prise)(Sorte);
};
bool nulle_part(Sorte) {
  return false;
}
const std::vector<Essai> kEssais{
    {"#N", [](Sorte s) { return s != Sorte::Jour && s != Sorte::Statut; }},
    {"=A1+1→N", [](Sorte s) { return s != Sorte::Jour && s != Sorte::Statut; }},
    {"#1~00000", [](Sorte s) { return s == Sorte::Montant || s == Sorte::Reponse; }},
    {"%0.3", nulle_part},
    {"@2022-05-06", [](Sorte s) { return s == Sorte::Jour; }},
    {"@2022-05-06T10:30", nulle_part},
    {"?1", [](Sorte s) { return s == Sorte::Reponse; }},
    {"!#REF!", nulle_part},
    {"!#N/A", nulle_part},
    {"=A1+1", nulle_part},
};

void ecrire(const std::string& nom, const std::vector<RangeeEcrite>& rangees) {
  ecrire_fichier_synchronise(nom, classeur({{"Suivi 2022", rangees}}));
}

// A base with a dossier whose avance waits for its payment.
void preparer(Scene& scene) {
  scene.arranger("base logiciel");
  scene.arranger(
      "fait finhop avance ajouter B0001 --ans 1234567890 --asp FINHOPB00001 --montant-bc 12500 --finess 999999991 "
      "--statut validee");
}

RangeeEcrite titres(const TableEssayee& table) {
  RangeeEcrite rangee;
  for (const Colonne& c : table.colonnes) rangee.push_back(c.titre);
  return rangee;
}
RangeeEcrite bonnes(const TableEssayee& table) {
  RangeeEcrite rangee;
  for (const Colonne& c : table.colonnes) rangee.push_back(c.bonne);
  return rangee;
}

}  // namespace

TEST_CASE("each kind of cell in each column of each table is taken rightly or refused with its cell named") {
  Scene scene;
  preparer(scene);
  for (const TableEssayee& table : kTables) {
    const std::string ligne = "finhop " + table.commande + " importer suivi.xlsx --simuler";
    ecrire("suivi.xlsx", {titres(table), bonnes(table)});
    const Passage temoin = scene.lancer(ligne);
    INFO(temoin.sortie << temoin.erreurs);
    REQUIRE(temoin.code == 0);
    for (std::size_t rang = 0; rang < table.colonnes.size(); ++rang) {
      const Colonne& colonne = table.colonnes[rang];
      for (const Essai& essai : kEssais) {
        RangeeEcrite rangee = bonnes(table);
        rangee[rang] = essai.cellule;
        const std::size_t n = essai.cellule.find('N');
        const bool nombre = n != std::string::npos && !essai.cellule.starts_with('!');
        if (nombre) rangee[rang].replace(n, 1, colonne.nombre.empty() ? "44593" : colonne.nombre);
        ecrire("suivi.xlsx", {titres(table), rangee});
        const Passage passage = scene.lancer(ligne);
        const std::string tout = passage.sortie + passage.erreurs;
        INFO(table.commande << ", " << colonne.titre << ", " << rangee[rang] << "\n" << tout);
        const bool prise = essai.prise(colonne.sorte) && !(nombre && colonne.nombre.empty());
        CHECK(passage.code == (prise ? 0 : 1));
        CHECK((prise || tout.contains("Suivi 2022!" + format::lettres_de_colonne(rang) + "2")));
        CHECK_FALSE(tout.contains("guillemets"));
      }
    }
  }
}

TEST_CASE("a workbook gives what the same table gives as a text") {
  Scene scene;
  preparer(scene);
  ecrire(
      "avances.xlsx",
      rangees_ecrites(
          "N° éditeur | numeroAns | Client | Date BC | Montant BC HT | FINESS | Statut | Date paiement | Avance"
          " / N0001 | 1234567890 | Hôpital & fils | @2022-02-01 | #12500.5 | 999999991 | payee | @2022-04-02 | #3750.15"
          " / N0002 | 1234567890 | Clinique | 01/02/2022 | #0.30000000000000004 | 999999992 | validee"));
  scene.arranger("fait finhop avance importer avances.xlsx --colonne Avance=montantAvance");
  scene.arranger("fait finhop sauvegarder du-classeur.db");
  const std::string du_classeur = scene.lancer("finhop lister --format csv").sortie;
  scene.arranger("fait finhop annuler");
  ecrire_fichier_synchronise(
      "avances.csv",
      "N° éditeur;numeroAns;Client;Date BC;Montant BC HT;FINESS;Statut;Date paiement;Avance\n"
      "N0001;1234567890;Hôpital & fils;01/02/2022;12500,50;999999991;payee;02/04/2022;3750,15\n"
      "N0002;1234567890;Clinique;01/02/2022;0,30;999999992;validee;;\n");
  scene.arranger("fait finhop avance importer avances.csv --colonne Avance=montantAvance");
  CHECK(scene.lancer("finhop lister --format csv").sortie == du_classeur);
  CHECK(du_classeur.contains("12500,50"));
}

TEST_CASE("the list of a base, as a workbook, imports into another base as it is") {
  Scene scene;
  preparer(scene);
  scene.arranger(
      "fait finhop avance ajouter 00002 --ans 1234567890 --client 'Hôpital & fils' --montant-bc 20499,50 --date-bc "
      "01/02/2022 --finess 999999992");
  const std::string colonnes =
      "--colonnes numeroEditeur,numeroASP,numeroAns,client,dateBonCommande,"
      "montantBonCommandeHT,beneficiairesPMSI,statut,datePaiement,montantAvance";
  scene.arranger("fait finhop lister --format xlsx --sortie liste.xlsx");
  const std::string liste = scene.lancer("finhop lister --format csv " + colonnes).sortie;
  scene.arranger("fait finhop init --siret 73282932000074 --base autre.db");
  scene.arranger(
      "fait finhop logiciel ajouter --ans 1234567890 --type PFI --vague Va1 --nom Autre --base autre.db");
  const Passage pris = scene.lancer("finhop avance importer liste.xlsx --base autre.db");
  INFO(pris.sortie << pris.erreurs);
  CHECK(pris.code == 0);
  CHECK(scene.lancer("finhop lister --base autre.db --format csv " + colonnes).sortie == liste);
}

TEST_CASE("an empty workbook to be filled is read as the table that it is") {
  Scene scene;
  preparer(scene);
  for (const std::string table : {"avance", "solde", "paiement"}) {
    scene.arranger("fait finhop " + table + " modele-csv --format xlsx --sortie " + table + ".xlsx");
    const Passage vide = scene.lancer("finhop " + table + " importer " + table + ".xlsx");
    INFO(vide.erreurs);
    CHECK(vide.code == 1);
    CHECK(vide.erreurs.contains("n'a aucune ligne sous son en-tête"));
    CHECK(vide.erreurs.contains(" 1 faute, "));
  }
}

TEST_CASE(
    "what a workbook keeps that nobody sees is told by its cell, and never stops the other faults from being told") {
  Scene scene;
  preparer(scene);
  const auto importer = [&](const std::string& rangees, const std::string& commande = "avance") {
    ecrire("suivi.xlsx", rangees_ecrites(rangees));
    const Passage passage = scene.lancer("finhop " + commande + " importer suivi.xlsx --simuler");
    return std::to_string(passage.code) + passage.sortie + passage.erreurs;
  };
  const std::string titres = "numeroEditeur | numeroAns | montantBonCommandeHT | dateBonCommande | Délai";
  // A day that no calendar has, where nobody reads it and where somebody does.
  CHECK(importer(titres + " / N0001 | 1234567890 | #1 | @2022-02-01 | #14~dd/mm/yyyy").starts_with("0"));
  const std::string deux =
      importer(titres + " / N0001 | 1234567890 | abc | #3~dd/mm/yyyy / N0002 | 1234567890 | | #4~dd/mm/yyyy");
  for (const char* dit : {"Suivi 2022!D2 : dateBonCommande : « 3 » n'est pas un jour qui existe",
                          "Suivi 2022!D3", "Suivi 2022!C2", " 3 fautes"})
    CHECK(deux.contains(dit));
  CHECK(importer("numeroEditeur | numeroAns | =B1 / N0001 | 1234567890 | #12")
            .contains("Suivi 2022!C1 : la cellule est une formule"));
  const std::string trop = importer(titres + " / N0001 | 1234567890 | #7200.165~0.00 | @2022-02-01");
  CHECK(trop.contains("« 7200,165 », qui a plus de deux décimales, et montre « 7200,17 »"));
  CHECK(trop.contains("ARRONDI"));
  CHECK(importer("numeroEditeur | numeroAns / N0001 | 1234567890 / \u00A0 | / N0002 | 1234567890")
            .contains("2 avances créées"));
  const std::string virement =
      importer("numeroASP | montant | date | reference / FINHOPB00001 | #3750 | @2022-04-02 | @2022-04-02",
               "paiement");
  CHECK(virement.contains("Suivi 2022!D2 : reference"));
  CHECK_FALSE(virement.contains("paiement sans faute"));
}

TEST_CASE("of two sheets that look like the table none is guessed") {
  Scene scene;
  preparer(scene);
  const std::vector<RangeeEcrite> table = rangees_ecrites("numeroEditeur | numeroAns / N0001 | 1234567890");
  ecrire_fichier_synchronise("deux.xlsx",
                             classeur({{"2021", table}, {"2022", table}, {"Notes", {{"Bonjour"}}}}));
  const Passage deux = scene.lancer("finhop avance importer deux.xlsx --simuler");
  CHECK(deux.code == 1);
  CHECK(deux.erreurs.contains("« 2021 », « 2022 »"));
  CHECK(deux.erreurs.contains("--feuille 2022"));
  CHECK(scene.lancer("finhop avance importer deux.xlsx --feuille 2022 --simuler").code == 0);
}
