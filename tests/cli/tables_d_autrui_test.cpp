// Tables as offices really write them, several of each kind: in another column, for another command, in another encoding.
// Each is given to its command, which takes it as it is meant or refuses it with what to do.
#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/atelier.hpp"
#include "cli/scene.hpp"

using namespace finhop::tests;

namespace {

struct Cas {
  std::string genre;
  std::string commande;  // « avance »: finhop avance importer
  std::string table;
  std::string dit;           // among what is said; refused when `garde` is empty
  std::string garde = {};    // among what the base tells of the dossier afterwards
  std::string options = {};  // of the command
};

const std::string kAvances = "numeroEditeur;numeroAns;client;";
const std::string kAvance = "N0001;1234567890;Clinique;";
const std::string kSoldes = "numeroEditeur;dateFacture;montantSegurHTFacture;";
const std::string kPaiements = "numeroASP;montant;date\n";

// What a spreadsheet calls « Texte Unicode », of texts without letters beyond those of two bytes.
std::string en_utf16(std::string_view utf8) {
  std::string octets = "\xFF\xFE";
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto c = static_cast<unsigned char>(utf8[i]);
    const unsigned code =
        c < 0x80 ? c : ((c & 0x1FU) << 6U) | (static_cast<unsigned char>(utf8[++i]) & 0x3FU);
    octets += static_cast<char>(code & 0xFFU);
    octets += static_cast<char>(code >> 8U);
  }
  return octets;
}

const std::vector<Cas> kCas{
    {"mois et jours échangés", "avance", kAvances + "statut;datePaiement\n" + kAvance + "payee;04/22/2022\n",
     "les mois et les jours y sont échangés"},
    {"mois et jours échangés", "solde", kSoldes + "isDirectToDMP\nB0001;05/13/2022;10;non\n",
     "les mois et les jours y sont échangés"},
    {"mois et jours échangés", "paiement",
     en_utf16("numeroASP\tmontant\tdate\nFINHOPB00001\t3750,00\t05/13/2022\n"),
     "les mois et les jours y sont échangés"},
    {"décimale à virgule", "avance",
     "numeroEditeur,numeroAns,montantAvance,statut,client\nN0001,1234567890,3750,5,payee,Clinique\n",
     "cellules, l'en-tête 5"},
    {"décimale à virgule", "solde",
     "numeroEditeur,montantSegurHTFacture,dateFacture,isDirectToDMP\nB0001,12500,75,non\n",
     "la ligne a glissé"},
    {"décimale à virgule", "paiement", "montant,numeroASP,date\n3750,50,FINHOPB00001\n", "la ligne a glissé"},
    {"une ligne par FINESS", "avance",
     kAvances + "FINESS\n" + kAvance + "999999991\n" + kAvance + "999999992\nN0001;;;999999993\n",
     "ajouté aux bénéficiaires", "999999993"},
    {"une ligne par FINESS", "solde",
     kSoldes + "FINESS\nB0001;15/05/2022;10;999999991\nB0001;15/05/2022;10;999999992\n", "ajouté au solde",
     "999999992"},
    {"une ligne par FINESS", "avance",
     en_utf16(
         "numeroEditeur\tnumeroAns\tclient\tFINESS\nN0001\t1234567890\tHôpital\t999999991\nN0001\t1234567890\tHospice\t999999992\n"),
     "qui dit autre chose : client"},
    {"un état sous un autre titre", "avance",
     kAvances + "Situation du dossier;datePaiement\n" + kAvance + "payée;02/04/2022\n", "statut"},
    {"un état sous un autre titre", "avance",
     kAvances + "Étape;datePaiement;montantAvance\n" + kAvance + "payée;02/04/2022;3750\n",
     "peut être statut"},
    {"un état sous un autre titre", "avance", kAvances + "ETAT;Payé le\n" + kAvance + "payée;02/04/2022\n",
     "est lu comme statut", "\"payee\""},
    {"un montant TTC", "avance", kAvances + "Montant du bon TTC\n" + kAvance + "15000\n",
     "finhop ne lit que les montants HT", "N0001"},
    {"un montant TTC", "solde", "numeroEditeur;dateFacture;Total T.T.C.\nB0001;15/05/2022;15000\n",
     "montantSegurHTFacture"},
    {"un montant TTC", "solde", "numeroEditeur;dateFacture;Montant TTC\nB0001;15/05/2022;15000\n",
     "est un montant TTC", "", " --colonne 'Montant TTC=montantSegurHTFacture'"},
    {"un total", "solde", kSoldes + "isDirectToDMP\nB0001;15/05/2022;10;non\nTotal général;;10;\n",
     "ressemble à un total"},
    {"un total", "paiement", kPaiements + "FINHOPB00001;3750,00;02/04/2022\nTOTAL;3750,00;\n",
     "ressemble à un total"},
    {"un total", "avance",
     en_utf16("numeroEditeur\tnumeroAns\tclient\nN0001\t1234567890\tHôpital\nSous-total\t\t\n"),
     "ressemble à un total"},
    {"un autre alphabet", "solde",
     "numeroEditeur;adresse bo\x94te MSS Pro;Envoi MSS Pro\nB0001;a@exemple.mssante.fr;oui\n", "MacRoman"},
    {"un autre alphabet", "avance", kAvances + "FINESS\nN0001;1234567890;H\xC3\x83\xC2\xB4pital;999999991\n",
     "--encodage utf-8-deux-fois"},
    {"un autre alphabet", "avance", kAvances + "FINESS\nN0001;1234567890;H\x93pital;999999991\n",
     "1 avance créée", "Hôpital", " --encodage cp850"},
    {"hors de sens", "avance", kAvances + "Date BDC\n" + kAvance + "01/01/1900\n", "à vérifier", "1900"},
    {"hors de sens", "solde", kSoldes + "isDirectToDMP\nB0001;15/05/2202;10;non\n", "à vérifier", "2202"},
    {"hors de sens", "avance", kAvances + "Montant HT;statut;Montant avance\n" + kAvance + "100;payee;9000\n",
     "à vérifier", "9000"},
    {"l'autre table", "avance",
     "numeroASP;montant;Date de paiement;Nature du paiement;Référence du paiement\nFINHOPB00001;10;02/04/2022;avance;VIR\n",
     "table de paiements"},
    {"l'autre table", "solde",
     en_utf16(
         "numeroEditeur\tnumeroAns\tclient\tstatut\tDate BDC\nB0001\t1234567890\tHôpital\tpayee\t01/02/2022\n"),
     "table d'avances"},
    {"l'autre table", "paiement",
     "numeroEditeur;dateFacture;montantSegurHTFacture;beneficiairesPMSI;identDMP\nB0001;15/05/2022;10;999999991;1\n",
     "table de soldes"},
    {"des lignes courtes", "solde", kSoldes + "isDirectToDMP;isDirectToMSSPro\nB0001;15/05/2022;10\n",
     "1 solde créé", "15/05/2022"},
    {"des lignes courtes", "paiement",
     "numeroASP;montant;date;nature;reference\nFINHOPB00001;3750,00;02/04/2022\n", "3", "\"payee\""},
    {"des lignes courtes", "avance",
     en_utf16("numeroEditeur\tnumeroAns\tclient\tstatut\nN0001\t1234567890\tHôpital\n"), "1 avance créée",
     "Hôpital"},
    {"un invisible", "solde",
     kSoldes + "isDirectToMSSPro;adresseBoiteMSSPro\nB0001;15/05/2022;10;oui;a\u200B@exemple.mssante.fr\n",
     "U+200B"},
    {"un invisible", "paiement", kPaiements + "\u200EFINHOPB00001;3750,00;02/04/2022\n", "U+200E"},
    {"un invisible", "avance", kAvances + "FINESS\n" + kAvance + "99999\u00AD9991\n", "U+00AD"},
    {"les mots du portail", "avance", kAvances + "Statut du dossier\n" + kAvance + "Décidée et payée\n",
     "est lu payée", "\"payee\""},
    {"les mots du portail", "avance",
     en_utf16("numeroEditeur\tnumeroAns\tstatut\nN0001\t1234567890\tEn cours d'instruction\n"),
     "1 avance créée", "\"en_instruction\""},
    {"les mots du portail", "paiement",
     "numeroASP;montant;date;nature\nFINHOPB00001;3750,00;02/04/2022;Versement de l'avance\n", "B0001",
     "\"payee\""},
    {"des numéros espacés", "avance",
     "numeroEditeur;numeroAns;numeroASP\nN0001;12 345 678 90;finhop N00 001\n", "1 avance créée",
     "FINHOPN00001"},
    {"des numéros espacés", "solde",
     "numeroASP;dateFacture;montantSegurHTFacture\nfinhop b00001;15/05/2022;10\n", "1 solde créé",
     "15/05/2022"},
    {"des numéros espacés", "paiement", kPaiements + "Finhop B00001;3 750,00 €;02/04/2022\n", "B0001",
     "\"payee\""},
    {"une apostrophe", "solde", kSoldes + "FINESS\n'B0001;15/05/2022;10;'999999991\n", "1 solde créé",
     "999999991"},
    {"une apostrophe", "paiement", kPaiements + "'FINHOPB00001;'3750,00;02/04/2022\n", "B0001", "\"payee\""},
    {"une apostrophe", "avance", kAvances + "numeroASP\n'N0001;’1234567890;Clinique;'FINHOPN00001\n",
     "1 avance créée", "FINHOPN00001"},
    {"des dates en lettres", "solde", kSoldes + "isDirectToDMP\nB0001;15 mai 2022;10;non\n", "1 solde créé",
     "15/05/2022"},
    {"des dates en lettres", "paiement", kPaiements + "FINHOPB00001;3750,00;2-avr-22\n", "B0001",
     "2022-04-02"},
    {"des dates en lettres", "avance",
     en_utf16("numeroEditeur\tnumeroAns\tDate BDC\nN0001\t1234567890\t1er février 2022\n"), "1 avance créée",
     "2022-02-01"},
    {"rien à dire", "solde", kSoldes + "identDMP\nB0001;15/05/2022;10;néant\n", "vider la cellule"},
    {"rien à dire", "paiement", "numeroASP;montant;date;nature\nFINHOPB00001;3750,00;-;avance\n",
     "vider la cellule"},
    {"rien à dire", "avance", kAvances + "numeroASP\n" + kAvance + "N/A\n", "vider la cellule"},
    {"un numéro devenu une date", "solde", kSoldes + "isDirectToDMP\nmai-22;15/05/2022;10;non\n",
     "pris pour une date"},
    {"un numéro devenu une date", "paiement", "numeroEditeur;montant;date\n01/05/2022;3750,00;02/04/2022\n",
     "pris pour une date"},
    {"un numéro devenu une date", "avance", "numeroEditeur,numeroAns,client\n1-mai,1234567890,Clinique\n",
     "pris pour une date"},
    {"un titre au-dessus", "solde",
     "Soldes de mai\n\n" + kSoldes + "isDirectToDMP\nB0001;15/05/2022;10;non\n",
     "il semble être à la ligne 3"},
    {"un titre au-dessus", "paiement",
     "Avis de paiement du 02/04/2022;;\n" + kPaiements + "FINHOPB00001;3750,00;02/04/2022\n",
     "il semble être à la ligne 2"},
    {"un titre au-dessus", "avance",
     en_utf16("sep=;\t\t\nnumeroEditeur\tnumeroAns\tclient\nN0001\t1234567890\tHôpital\n"),
     "il semble être à la ligne 2"},
    {"plusieurs FINESS", "solde", kSoldes + "FINESS\nB0001;15/05/2022;10;999999991 et 999999992\n",
     "1 solde créé", "999999992"},
    {"plusieurs FINESS", "avance", kAvances + "FINESS\n" + kAvance + "999999991 + 999999992/999999993\n",
     "1 avance créée", "999999993"},
    {"plusieurs FINESS", "avance",
     "numeroEditeur,numeroAns,FINESS\nN0001,1234567890,\"999999991,\n999999992\"\n", "1 avance créée",
     "999999992"},
    {"par numeroASP", "solde", "Dossier ASP;Date facture;Montant HT\nFINHOPB00001;15/05/2022;10\n",
     "1 solde créé", "15/05/2022"},
    {"par numeroASP", "solde", "numeroASP;dateFacture;montantSegurHTFacture\nFINHOPZ00001;15/05/2022;10\n",
     "aucun dossier n'a le numeroASP FINHOPZ00001"},
    {"par numeroASP", "paiement",
     "numeroEditeur;numeroASP;montant;date\nB0002;FINHOPB00001;3750,00;02/04/2022\n",
     "est le numeroASP du dossier B0001"},
    {"un en-tête répété", "solde", kSoldes + "\nB0001;15/05/2022;10;\n" + kSoldes + "\n",
     "l'en-tête est répété, ligne 3"},
    {"un en-tête répété", "paiement", kPaiements + "FINHOPB00001;3750,00;02/04/2022\n" + kPaiements,
     "l'en-tête est répété, ligne 3"},
    {"un en-tête répété", "avance",
     en_utf16("numeroEditeur\tnumeroAns\nN0001\t1234567890\nN° EDITEUR\tNUMERO ANS\nN0002\t1234567890\n"),
     "l'en-tête est répété"},
};

}  // namespace

TEST_CASE(
    "each kind of table of other people has three cases at least and each is taken or refused as it should") {
  std::map<std::string, int> genres;
  for (const Cas& c : kCas) {
    ++genres[c.genre];
    INFO(c.genre << ", " << c.commande << "\n" << c.table);
    Scene scene;
    scene.arranger("base logiciel");
    ecrire("avances.csv",
           std::string("numeroEditeur;numeroASP;numeroAns;montantBonCommandeHT;beneficiairesPMSI;statut\n") +
               "B0001;FINHOPB00001;1234567890;12500,00;999999991;validee\n"
               "B0002;FINHOPB00002;1234567890;12500,00;999999992;validee\n");
    REQUIRE(scene.lancer("finhop avance importer avances.csv").code == 0);
    ecrire("table.csv", c.table);
    const std::string ligne = "finhop " + c.commande + " importer table.csv" + c.options;
    const Passage simule = scene.lancer(ligne + " --simuler");  // which changes no byte, nor does a refusal
    const Passage passage = scene.lancer(ligne);
    const std::string tout = passage.sortie + passage.erreurs;
    INFO(tout);
    CHECK(simule.code == passage.code);
    CHECK(tout.contains(c.dit));
    CHECK(passage.code == (c.garde.empty() ? 1 : 0));
    if (c.garde.empty()) continue;
    const std::string numero = c.commande == "avance" ? "N0001" : "B0001";
    const Passage montre = scene.lancer("finhop montrer " + numero);
    CHECK((montre.sortie + scene.lancer("finhop montrer " + numero + " --format json").sortie)
              .contains(c.garde));
  }
  for (const auto& [genre, combien] : genres) {
    INFO(genre);
    CHECK(combien >= 3);
  }
}
