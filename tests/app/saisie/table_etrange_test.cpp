// Tables that people really write: each is taken as it is meant, or refused with what to do.
#include "app/saisie/table_ecrite.hpp"

using namespace finhop;
using namespace finhop::tests;

TEST_CASE("A row that is a total is no dossier, in either table") {
  for (const char* ligne : {"Total;;;10", ";;;10", ";;Sous-total;10", "TOTAL;1234567890;;10", "Somme :;;;10",
                            ";;Total 2022;10", "Nombre de dossiers : 1;;;", "Cumul;1234567890;;"})
    CHECK(avances(kTete + "client;montantBonCommandeHT\n00001;1234567890;Cl;10\n" + ligne + "\n")
              .fautes.contains("3 cette ligne ressemble à un total"));
  CHECK(soldes("numeroEditeur;dateFacture;montantSegurHTFacture\nA0001;15/05/2022;10\nTotal;;10\n")
            .fautes.contains("3 cette ligne ressemble à un total"));
  CHECK(soldes("numeroASP;dateFacture;montantSegurHTFacture\nFINHOP000101;15/05/2022;10\n;;10\n")
            .fautes.contains("3 cette ligne ressemble à un total"));
  CHECK(avances(kTete + "client\n00001;1234567890;Total\n").avances.size() ==
        1);  // a client may be called so
}

TEST_CASE("A decimal comma never shifts a row in silence") {
  for (const char* table :
       {"numeroEditeur,numeroAns,montantBonCommandeHT,client\n00001,1234567890,12500,75\n",
        "numeroEditeur,numeroAns,montantAvance,client,statut\n00001,1234567890,3750,5,,payee\n",
        "numeroEditeur,numeroAns,montantBonCommandeHT,montantAvance\n00001,1234567890,12 500,00\n",
        "numeroEditeur,numeroAns,beneficiairesPMSI,client\n00001,1234567890,999999991,999999992\n",
        "numeroEditeur,numeroAns,client,dateBonCommande\n00001,1234567890,Alpha\n"}) {
    const TableLue i = avances(table);
    INFO(table);
    CHECK(i.fautes != "");
    CHECK(i.avances.empty());
  }
  CHECK(soldes("numeroEditeur,montantSegurHTFacture,dateFacture\nA0001,12500,75\n")
            .fautes.contains("a glissé"));
  CHECK(avances("numeroEditeur,numeroAns,montantBonCommandeHT,client\n00001,1234567890,12500.75,Alpha\n")
            .fautes == "");
}

TEST_CASE("Months and days that are swapped are told for the column, with the lines that read both ways") {
  for (const char* date :
       {"05/15/2022", "5/15/2022", "05-15-2022", "2022-15-05", "05/15/22", "5/15/2022 0:00"}) {
    const TableLue i = avances(kTete + "dateBonCommande\n00001;1234567890;" + date +
                               "\n00002;1234567890;05/06/2022\n00003;1234567890;05/05/2022\n");
    INFO(date);
    CHECK(i.fautes.contains("les mois et les jours y sont échangés"));
    CHECK(i.fautes.contains("deux façons : ligne 3"));
    CHECK(std::ranges::count(i.fautes, '\n') == 1);
  }
  CHECK(soldes("numeroEditeur;dateFacture;montantSegurHTFacture\nA0001;05/15/2022;10\nA0002;15/05/2022;10\n")
            .fautes.contains("ailleurs non"));
  CHECK(avances(kTete + "dateBonCommande;datePaiement;statut\n00001;1234567890;15/02/2022;04/22/2022;payee\n")
            .fautes.contains("échangés"));
}

TEST_CASE("Rows cut short are whole, but where commas may have shifted them") {
  const std::string tete = kTete + "client;statut;datePaiement;montantAvance\n";
  const TableLue i =
      avances(tete + "00001;1234567890;Alpha;en_instruction;;\n00002;1234567890;Alpha\n00003;1234567890\n");
  CHECK(i.fautes == "");
  CHECK(i.avances.size() == 3);
  CHECK(avances("numeroEditeur\tnumeroAns\tclient\n00001\t1234567890\n").avances.size() == 1);
  CHECK(soldes("numeroEditeur;dateFacture;montantSegurHTFacture;isDirectToDMP\nA0001;15/05/2022;10\nA0002\n")
            .soldes.size() == 2);
  CHECK(avances("numeroEditeur,numeroAns,client\n00001,1234567890\n").fautes.contains("décalage"));
}

TEST_CASE("One row a beneficiary is one dossier when the rest agrees, and is told") {
  const TableLue i = avances(
      kTete +
      "client;FINESS\n00001;1234567890;Alpha;999999991\n00002;1234567890;Bêta;999999991\n00001;1234567890;;999999992\n");
  CHECK(i.fautes == "");
  REQUIRE(i.avances.size() == 2);
  CHECK(i.avances[0].beneficiaires.size() == 2);
  CHECK(i.remarques.contains("ligne 4 : 00001 : 999999992 ajouté aux bénéficiaires de la ligne 2"));
  CHECK(avances(kTete + "client\n00001;1234567890;Alpha\n00001;1234567890;Bêta\n")
            .fautes.contains("dit autre chose : client"));
  const std::string tete =
      "numeroEditeur;dateFacture;montantSegurHTFacture;beneficiairesPMSI;isDirectToDMP;identDMP\n";
  const TableLue s = soldes(
      tete +
      "A0001;15/05/2022;10;999999991;oui;1999999991\nA0001;15/05/2022;10;999999992;oui;1999999992\nA0001;;;999999993;;\n");
  CHECK(s.fautes == "");
  REQUIRE(s.soldes.size() == 1);
  CHECK(s.soldes[0].beneficiaires.size() == 3);
  CHECK(s.soldes[0].factures.size() == 1);
  CHECK(s.soldes[0].scenario.ident_dmp.size() == 2);
  CHECK(s.remarques.contains("ligne 4 : 999999993 ajouté"));
}

TEST_CASE("The other table's columns name the other command and too many columns left out are refused") {
  CHECK(
      soldes("numeroEditeur;numeroAns;client;statut;beneficiairesPMSI\nA0001;1234567890;Cl;payee;999999991\n")
          .fautes.contains("celles d'une table d'avances"));
  CHECK(avances("N° éditeur;Date facture;Montant facturé HT;DMP (oui/non)\nA0001;15/05/2022;10;non\n")
            .fautes.contains("celles d'une table de soldes"));
  const std::string table = kTete + "a;b;c\n00001;1234567890;x;y;z\n";
  CHECK(avances(table).fautes.contains("3 colonnes remplies"));
  CHECK(avances(table, {.ignorer_colonnes = true}).avances.size() == 1);
  CHECK(avances(kTete + "a;b;c\n00001;1234567890;;;\n").avances.size() == 1);
}

TEST_CASE("A column is what the person says") {
  const std::string table = kTete + "Nom;Date\n00001;1234567890;Alpha;01/02/2022\n";
  CHECK(avances(table).fautes.contains("peut être dateBonCommande ou datePaiement"));
  const TableLue i = avances(table, {.colonnes = {"Nom=client", "Date=dateBonCommande"}});
  CHECK(i.fautes == "");
  CHECK(i.avances.at(0).client == "Alpha");
  CHECK(i.avances.at(0).date_bon_commande.has_value());
  CHECK(avances(table, {.colonnes = {"Nom=", "Date="}}).avances.size() == 1);
  CHECK(avances(table, {.colonnes = {"Nam=client"}}).fautes.contains("aucune colonne ne s'appelle"));
  CHECK(avances(table, {.colonnes = {"Nom=clien"}}).fautes.contains("n'est pas une colonne de finhop"));
  CHECK(avances(table, {.colonnes = {"Nom"}}).fautes.contains("ne dit pas quelle colonne"));
  CHECK(avances(kTete + "Montant TTC\n00001;1234567890;12\n",
                {.colonnes = {"Montant TTC=montantBonCommandeHT"}})
            .fautes.contains("montant TTC"));
}

TEST_CASE("A payment without a status column asks for it, and never to empty the payment") {
  const TableLue i = avances(
      kTete +
      "suivi du service;datePaiement\n00001;1234567890;réglée;02/04/2022\n00002;1234567890;réglée;02/04/2022\n");
  CHECK(i.fautes.contains("statut"));
  CHECK_FALSE(i.fautes.contains("vider"));
  CHECK(std::ranges::count(i.fautes, '\n') == 1);
  CHECK(avances(kTete + "État;datePaiement\n00001;1234567890;réglée;02/04/2022\n").avances.at(0).statut ==
        domain::StatutAvance::Payee);
}

TEST_CASE("What is not the header on the first line is told once, with the header's line") {
  for (const char* table :
       {"Suivi des avances\n\nnumeroEditeur,numeroAns,client\n00001,1234567890,Cl\n",
        "sep=;;;\n\nN° éditeur;N° ANS;client\n00001;1234567890;Cl\n",
        "Suivi;;\nÉdité le;02/02/2022;\nnumeroEditeur;numeroAns;client\n00001;1234567890;Cl\n"}) {
    const TableLue i = avances(table);
    INFO(table);
    CHECK(i.fautes.contains("il semble être à la ligne 3"));
    CHECK(std::ranges::count(i.fautes, '\n') == 1);
  }
  for (
      const char* table :
      {"numeroEditeur|numeroAns|client\n00001|1234567890|Cl\n",
       "\"numeroEditeur;numeroAns;client\"\n\"00001;1234567890;Cl\"\n",
       "numeroEditeur;numeroAns;client\n\"00001;1234567890;Cl\"\n\"00002;1234567890;Cl\"\n",
       "numeroEditeur;numeroAns\n00001;1234567890\nnumeroEditeur;numeroAns\n00002;1234567890\nNUMERO EDITEUR;numeroAns\n",
       "numeroEditeur;numeroAns\n(Tous);(Tous)\n00001;1234567890\n"}) {
    const TableLue i = avances(table);
    INFO(table << i.fautes);
    CHECK(i.avances.empty());
    CHECK(std::ranges::count(i.fautes, '\n') == 1);
  }
}

TEST_CASE(
    "A solde with more rows than any has is refused once, and its rows may stand anywhere in the table") {
  const std::string tete = "numeroEditeur;dateFacture;montantSegurHTFacture;beneficiairesPMSI\n";
  std::string factures = tete;
  for (int i = 0; i < 1'002; ++i) factures += "A0001;15/05/2022;" + std::to_string(i + 1) + ";\n";
  CHECK(soldes(factures).fautes.contains(
      "1002 numeroEditeur : le solde de la ligne 2 a plus de 1000 factures"));
  CHECK(std::ranges::count(soldes(factures).fautes, '\n') == 1);
  std::string beneficiaires = tete;
  for (int i = 0; i < 5'002; ++i)
    beneficiaires += "A0001;15/05/2022;10;" + std::to_string(100'000'000 + i) + "\n";
  CHECK(std::ranges::count(soldes(beneficiaires).fautes, '\n') == 1);
  const TableLue i = soldes(tete + "A0001;15/05/2022;10;999999991\na0002;15/05/2022;10;999999991\n" +
                            "A0001;16/05/2022;20;\nA0002;17/05/2022;30;\n");
  CHECK(i.fautes == "");
  REQUIRE(i.soldes.size() == 2);
  CHECK(i.soldes[0].factures.size() == 2);
  CHECK(i.soldes[1].factures.size() == 2);
}
