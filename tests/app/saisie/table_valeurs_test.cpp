// The cells of tables as people and spreadsheets write them.
#include "app/saisie/table_ecrite.hpp"

using namespace finhop;
using namespace finhop::tests;

TEST_CASE("A table in another alphabet is refused, or read when the alphabet is said") {
  const std::string table = kTete + "client\n00001;1234567890;H\x99pital\n";
  CHECK(avances(table).fautes.contains("MacRoman"));
  CHECK(avances(table, {.encodage = "macroman"}).avances.at(0).client == "Hôpital");
  CHECK(avances(kTete + "client\n00001;1234567890;HÃ´pital\n", {.encodage = "utf-8-deux-fois"})
            .avances.at(0)
            .client == "Hôpital");
  CHECK(avances(kTete + "client\n00001;1234567890;CrŠche Th‚rŠse\n")
            .fautes.contains("reprendre la table à sa source"));
  CHECK(soldes("numeroEditeur;Envoi MSS Pro;adresse bo\x94te MSS Pro\nA0001;non;\n")
            .fautes.contains("MacRoman"));
}

TEST_CASE("Values are read as people write them") {
  const TableLue i = avances(
      kTete +
      "numeroASP;dateBonCommande;montantBonCommandeHT;beneficiairesPMSI;statut\n"
      "'00001;1 234 567 890;finhop 000007;15-mai-22;12 500,00 € HT;999999991 et 999999992;Décidée et payée\n"
      "00002;'1234567890;Finhop000008;15 mai 2022;12.500,00;999999991/999999992;En cours d'instruction\n"
      "00003;1234567890;FINHOP000009;2022-05-15T00:00:00.000Z;12500 EUR;999999991 + 999999992;validé\n"
      "00004;1234567890;;2022-05-14T22:00:00Z;€ 12 500;;refusé\n"
      "00005;1234567890;;dimanche 15 mai 2022;12,500.00;;Annulé\n"
      "00006;1234567890;;2022-05-15 00:00:00;12500;;À recouvrer\n");
  CHECK(i.fautes == "");
  REQUIRE(i.avances.size() == 6);
  for (const domain::Avance& a : i.avances) {
    CHECK(a.date_bon_commande->iso() == "2022-05-15");
    CHECK(a.montant_bon_commande->texte_json() == "12500.00");
    if (a.numero_asp) CHECK(a.beneficiaires.size() == 2);
  }
  CHECK(i.avances[0].numero_asp->texte() == "FINHOP000007");
  CHECK(i.avances[0].statut == domain::StatutAvance::Payee);
  CHECK(i.avances[2].statut == domain::StatutAvance::Validee);
  CHECK(i.remarques.contains("« Décidée et payée » est lu payée"));
  CHECK(i.remarques.contains("est le 15/05/2022 à Paris"));
  const TableLue s = soldes(
      "numeroASP;isDirectToDMP;identDMP;isDirectToMSSPro;isDirectToMSSCitoyen\nfinhop 000101;X;1999999991;N;no\n");
  CHECK(s.fautes == "");
  CHECK(s.soldes.at(0).scenario.is_direct_to_dmp == true);
  CHECK(s.soldes.at(0).scenario.is_direct_to_mss_pro == false);
}

TEST_CASE("What says nothing, and what a spreadsheet made of a number, are told") {
  for (const char* vide : {"-", "#", "N/A", "néant", "en attente", "–", "?", "sans objet"})
    for (const char* colonne :
         {"numeroASP", "dateBonCommande", "montantBonCommandeHT", "beneficiairesPMSI", "client", "statut"}) {
      INFO(vide << " " << colonne);
      CHECK(
          avances(kTete + colonne + "\n00001;1234567890;" + vide + "\n").fautes.contains("vider la cellule"));
    }
  for (const char* date : {"mai-22", "01/05/2022", "1-mai", "2022-05-01", "mars-22", "juil.-22"})
    CHECK(avances("numeroEditeur;numeroAns\n" + std::string(date) + ";1234567890\n")
              .fautes.contains("pris pour une date"));
  CHECK(avances(kTete + "client\n00001;1234567890;H\u200Bôpital\n").fautes.contains("U+200B"));
  CHECK(soldes("numeroEditeur;isDirectToMSSPro;adresseBoiteMSSPro\nA0001;oui;a@exemple.fr\u00AD\n")
            .fautes.contains("U+00AD"));
  CHECK(avances("numeroEditeur\u200E;numeroAns\n\u200E00001;1234567890\n").fautes.contains("U+200E"));
  CHECK(soldes("numeroASP;isDirectToDMP\nFINHOP000999;non\n")
            .fautes.contains("aucun dossier n'a le numeroASP"));
  CHECK(soldes("numeroEditeur;numeroASP;isDirectToDMP\nA0001;FINHOP000102;non\n")
            .fautes.contains("est le numeroASP du dossier A0002"));
}
