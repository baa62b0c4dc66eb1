#include "web/site/formulaires_scene.hpp"

namespace finhop::web::scene {
namespace {

constexpr const char* kLot = "/lots/JSON-1234567890-20220516-001";
constexpr const char* kDepose = "fait finhop lot deposer JSON-1234567890-20220516-001";
constexpr const char* kReponse = "reponse r.json JSON-1234567890-20220516-001 'Demande acceptée'";
constexpr const char* kImportee = "fait finhop retour importer r.json";

std::string lot(const std::string& geste) {
  return kLot + ("/" + geste);
}

const std::vector<Remplissage> kTous{
    {{"base avance"},
     "/avances/nouvelle",
     {{"numeroEditeur", "00002"},
      {"numeroASP", "FINHOP000008"},
      {"client", "Clinique du Lac"},
      {"montantBonCommande", "8 000,00"},
      {"statut", "validee"}},
     "avance ajouter 00002 --asp FINHOP000008 --ans 1234567890 --client 'Clinique du Lac' --montant-bc "
     "'8 000,00' --statut validee"},
    {{"base avance"},
     "/dossiers/00001/avance",
     {{"client", "Autre"}, {"numeroASP", ""}, {"beneficiairesPMSI", "999999931 999999915"}},
     "avance modifier 00001 --asp ' ' --client Autre --finess '999999931 999999915'"},
    {{"base avance"},
     "/dossiers/00001/avance/statut?statut=payee",
     {{"date", "02/04/2022"}, {"montant", "3750"}},
     "avance statut payee 00001 --date 02/04/2022 --montant 3750"},
    {{"base payee"},
     "/dossiers/00001/avance/corriger",
     {{"statut", "validee"}, {"motif", "virement du 00010"}},
     "avance corriger 00001 --statut validee --motif 'virement du 00010'"},
    {{"base payee"},
     "/dossiers/00001/solde",
     {{"facture-date-1", "15/05/2022"},
      {"facture-montant-1", "12500"},
      {"dmp-oui", "oui"},
      {"dmp", "1999999991 1999999992"},
      {"mss-pro-oui", "oui"},
      {"mss-pro", "a@exemple.mssante.fr"},
      {"mss-citoyen-oui", "non"}},
     "solde saisir 00001 --facture-date 15/05/2022 --facture-montant 12500 --dmp 1999999991 --dmp 1999999992 "
     "--mss-pro a@exemple.mssante.fr --sans-mss-citoyen"},
    {{"base saisie"},
     "/dossiers/00001/solde",
     {{"facture-montant-1", "12000"}, {"facture-numero-1", "F-17"}, {"beneficiairesPMSI", "999999923"}},
     "solde saisir 00001 --facture-date 15/05/2022 --facture-montant 12000 --facture-numero F-17 --finess "
     "999999923"},
    {{"base saisie"},
     "/dossiers/00001/solde",
     {{"facture-numero-1", "F-17"}, {"mss-pro-oui", "non"}},
     "solde saisir 00001 --facture-numero F-17 --sans-mss-pro"},
    {{"base exporte", kDepose, kReponse, kImportee},
     "/dossiers/00001/solde/statut",
     {{"statut", "refuse"}, {"motif", "VA non conforme"}},
     "solde statut refuse 00001 --motif 'VA non conforme'"},
    {{"base exporte", kDepose, kReponse, kImportee, "fait finhop solde statut refuse 00001 --motif 'VA'"},
     "/dossiers/00001/solde/corriger",
     {{"statut", "valide"}, {"motif", "refus du 00010"}},
     "solde corriger 00001 --statut valide --motif 'refus du 00010'"},
    {{"base exporte", kDepose, kReponse, kImportee},
     "/dossiers/00001/solde/completer",
     {{"facture-montant", "11500"}, {"facture-date", "20/05/2022"}, {"motif", "avoir demandé"}},
     "solde completer 00001 --facture-montant 11500 --facture-date 20/05/2022 --motif 'avoir demandé'"},
    {{"base exporte", kDepose, "fait finhop lot rejeter JSON-1234567890-20220516-001 --motif 'en panne'"},
     "/dossiers/00001/solde/confirmer",
     {{"motif", "le portail était en panne"}},
     "solde confirmer 00001 --motif 'le portail était en panne'"},
    {{"base avance"},
     "/dossiers/00001/notes/nouvelle",
     {{"texte", "rappeler la comptabilité"}, {"rappel", "20/05/2022"}},
     "note ajouter 00001 'rappeler la comptabilité' --rappel 20/05/2022"},
    {{"base avance", "fait finhop note ajouter 00001 'à voir'"}, "/notes/1/faite", {}, "note fait 1"},
    {{"base exporte"}, lot("deposer"), {}, "lot deposer JSON-1234567890-20220516-001"},
    {{"base exporte"},
     lot("redater"),
     {{"date", "17/05/2022"}},
     "lot redater JSON-1234567890-20220516-001 --date 17/05/2022"},
    {{"base exporte"}, lot("annuler"), {}, "lot annuler JSON-1234567890-20220516-001"},
    {{"base exporte", kDepose},
     lot("rejeter"),
     {{"motif", "structure"}},
     "lot rejeter JSON-1234567890-20220516-001 --motif structure"},
    {{"base exporte", kDepose},
     lot("corriger"),
     {{"statut", "genere"}, {"motif", "pas encore déposé"}},
     "lot corriger JSON-1234567890-20220516-001 --statut genere --motif 'pas encore déposé'"},
    {{"base exporte", kDepose, kReponse, kImportee},
     lot("retirer-la-reponse"),
     {{"motif", "autre lot"}},
     "retour retirer JSON-1234567890-20220516-001 --motif 'autre lot'"},
    {{"base avance"},
     "/vues/nouvelle?avance=payee&tri=-enJeu&limite=5",
     {{"nom", "À relancer"}},
     "vue garder 'À relancer' --avance payee --tri -enJeu --limite 5"},
    {{"base avance", "fait finhop vue garder prets --pret"},
     "/vues/nouvelle?avance=payee",
     {{"nom", "prets"}, {"remplacer", "oui"}},
     "vue garder prets --avance payee --remplacer"},
    {{"base avance", "fait finhop vue garder prets --pret"}, "/vues/prets/oublier", {}, "vue oublier prets"},
    {{"base logiciel", "copie csv/titres-a-dire.csv t.csv",
      "fait finhop avance importer t.csv --colonne 'Colonne 7=numeroASP'"},
     "/tables/1/oublier",
     {},
     "table oublier 1"},
    {{"base vide"}, "/reglages/a_exporter", {{"valeur", "10"}}, "reglage changer a_exporter 10"},
    {{"base vide"}, "/reglages/mention", {{"valeur", "Ségur"}}, "reglage changer mention Ségur"},
    {{"base vide"},
     "/logiciels/nouveau",
     {{"numeroAns", "1234567890"}, {"nom", "Ma PFI"}, {"date-limite", "31/12/2022 17:00"}},
     "logiciel ajouter --ans 1234567890 --nom 'Ma PFI' --date-limite '31/12/2022 17:00'"},
    {{"base logiciel"},
     "/logiciels/1234567890",
     {{"nom", ""}, {"date-limite", "31/12/2022"}},
     "logiciel modifier 1234567890 --nom ' ' --date-limite 31/12/2022"},
    {{"base vide", "copie profils/hop-dpi-va1.json p.json", "fait finhop profil importer p.json"},
     "/profils/HOP-DPI-Va1/retirer",
     {},
     "profil retirer HOP-DPI-Va1"},
    {{"base payee"}, "/operations/4/annuler", {}, "annuler 4"},
};

}  // namespace

const std::vector<Remplissage>& remplissages() {
  return kTous;
}

}  // namespace finhop::web::scene
