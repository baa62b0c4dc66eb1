// `do; annuler` gives back the same content, for every command that changes something.
#include <catch2/catch.hpp>

#include <set>

#include "cli/commande.hpp"
#include "cli/contenu_repris.hpp"
#include "cli/essais.hpp"
#include "cli/scene.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

const std::vector<Essai> kEssais{
    {"logiciel ajouter", {"base vide"}, "finhop logiciel ajouter --ans 1234567890 --nom 'Ma PFI'"},
    {"logiciel modifier",
     {"base logiciel"},
     "finhop logiciel modifier 1234567890 --nom Autre --date-limite '31/12/2022 17:00'"},
    {"reglage changer", {"base vide"}, "finhop reglage changer a_exporter 10"},
    {"reglage changer",
     {"base vide", "fait finhop reglage changer a_exporter 10"},
     "finhop reglage changer a_exporter 7"},
    {"vue garder", {"base avance"}, "finhop vue garder 'À relancer' 00001 --avance payee --tri -enJeu"},
    {"vue garder",
     {"base avance", "fait finhop vue garder 'À relancer' --avance payee --pret --limite 5"},
     "finhop vue garder 'a relancer' --limite 5 --ans 1234567890 --remplacer"},
    {"vue oublier",
     {"base avance", "fait finhop vue garder prets --pret --limite 5"},
     "finhop vue oublier prets"},
    {"table oublier",
     {"base logiciel", "copie csv/titres-a-dire.csv t.csv",
      "fait finhop avance importer t.csv --colonne 'Colonne 7=numeroASP'"},
     "finhop table oublier 1"},
    {"avance importer",
     {"base logiciel", "copie csv/titres-a-dire.csv t.csv"},
     "finhop avance importer t.csv --colonne 'Colonne 7=numeroASP'"},
    {"note ajouter", {"base exporte"}, "finhop note ajouter 00001 'à voir' --rappel 20/05/2022"},
    {"note fait", {"base avance", "fait finhop note ajouter 00001 'à voir'"}, "finhop note fait 1"},
    {"piece ajouter",
     {"base exporte", "copie pieces/va.pdf bc.pdf"},
     "finhop piece ajouter 00001 --autre bc.pdf --libelle 'bon de commande'"},
    {"avance modifier", {"base exporte"}, "finhop avance modifier 00001 --contact 'Mme Martin'"},
    {"solde saisir",
     {"base saisie"},
     "finhop solde saisir 00001 --facture-numero F-17 --facture-montant 12000"},
    {"avance modifier", {"base avance"}, "finhop avance modifier 00001 --asp FINHOP000009"},
    {"avance ajouter", {"base logiciel"}, "finhop avance ajouter 00001 --ans 1234567890"},
    {"avance ajouter",
     {"base avance"},
     "finhop avance ajouter 00002 --ans 1234567890 --asp FINHOP000008 --finess 999999915 --statut payee"},
    {"avance importer", {"base logiciel", "copie csv/bon-finess.csv t.csv"}, "finhop avance importer t.csv"},
    {"avance importer",
     {"base avance", "second 1234567890", "copie csv/maj-asp-echange.csv t.csv"},
     "finhop avance importer t.csv --mettre-a-jour"},
    {"avance importer",
     {"base avance", "copie csv/bon-utf8.csv t.csv"},
     "finhop avance importer t.csv --mettre-a-jour"},
    {"solde importer",
     {"base payee", "copie csv/solde-bon-plusieurs-factures.csv t.csv"},
     "finhop solde importer t.csv"},
    {"solde importer",
     {"base saisie", "copie csv/solde-bon-plusieurs-dmp.csv t.csv"},
     "finhop solde importer t.csv --mettre-a-jour"},
    {"avance modifier", {"base avance"}, "finhop avance modifier 00001 --client 'Autre' --statut validee"},
    {"avance modifier",
     {"base avance"},
     "finhop avance modifier 00001 --finess 999999931 --finess 999999915 --finess 999999923"},
    {"avance modifier", {"base avance"}, "finhop avance modifier 00001 --asp '' --finess 999999931"},
    {"avance statut", {"base avance"}, "finhop avance statut payee 00001 --date 02/04/2022 --montant 3750"},
    {"avance statut", {"base payee", "second 1234567890"}, "finhop avance statut a_recouvrer 00001 00002"},
    {"paiement importer", {"base avance", "copie avis/un.csv a.csv"}, "finhop paiement importer a.csv"},
    {"paiement importer",
     {"base avance", "copie avis/deux-fois.csv a.csv"},
     "finhop paiement importer a.csv"},
    {"solde saisir",
     {"base payee"},
     "finhop solde saisir 00001 --facture-date 15/05/2022 --facture-montant 12500 --dmp 1999999991"},
    {"solde saisir",
     {"base saisie"},
     "finhop solde saisir 00001 --facture-date 14/05/2022 --facture-montant 1 --facture-date 15/05/2022 "
     "--facture-montant 2 --finess 999999923 --finess 999999915 --sans-dmp --sans-mss-pro"},
    {"piece ajouter",
     {"base avance", "copie pieces/va.pdf va.pdf"},
     "finhop piece ajouter 00001 --va va.pdf"},
    {"piece ajouter",
     {"base pret", "copie pieces/photo.jpg photo.jpg"},
     "finhop piece ajouter 00001 --va photo.jpg"},
    {"piece importer",
     {"base saisie", "copie pieces/facture.pdf d/HOP-PFI-Va1-FACTURE-00001.pdf",
      "copie pieces/va.pdf d/HOP-PFI-Va1-VA-00001.pdf"},
     "finhop piece importer d"},
    {"exporter", {"base pret"}, "finhop exporter"},
    {"exporter",
     {"base exporte", "fait finhop logiciel ajouter --ans ABCDEFGH90", "second ABCDEFGH90"},
     "finhop exporter --date-depot 20/05/2022 --sortie ailleurs"},
    {"lot annuler", {"base exporte"}, "finhop lot annuler JSON-1234567890-20220516-001"},
    {"lot redater", {"base exporte"}, "finhop lot redater JSON-1234567890-20220516-001 --date 17/05/2022"},
    {"retour importer",
     {"base exporte", "fait finhop lot deposer JSON-1234567890-20220516-001",
      "reponse r.json JSON-1234567890-20220516-001 Refus"},
     "finhop retour importer r.json --refuse Refus"},
    {"retour importer",
     {"base pret", "second 1234567890", "fait finhop exporter",
      "fait finhop lot deposer JSON-1234567890-20220516-001",
      "reponse d/r.json JSON-1234567890-20220516-001 'Demande acceptée' Refus",
      "remplace d/r.json '\"15/05/2022\"' '\"14/05/2022\"'"},
     "finhop retour importer d"},
    {"retour libelles",
     {"base exporte", "fait finhop lot deposer JSON-1234567890-20220516-001",
      "reponse r.json JSON-1234567890-20220516-001 'Demande acceptée'", "fait finhop retour importer r.json"},
     "finhop retour libelles 'Demande acceptée' --note 'tout va bien'"},
    {"solde statut",
     {"base exporte", "fait finhop lot deposer JSON-1234567890-20220516-001",
      "reponse r.json JSON-1234567890-20220516-001 'Demande acceptée'", "fait finhop retour importer r.json"},
     "finhop solde statut refuse 00001 --motif 'VA non conforme'"},
    {"avance corriger",
     {"base payee"},
     "finhop avance corriger 00001 --statut validee --motif 'virement d un autre dossier'"},
    {"avance corriger",
     {"base saisie", "fait finhop avance statut a_recouvrer 00001"},
     "finhop avance corriger 00001 --statut payee --montant 3700 --motif 'erreur de saisie'"},
    {"solde corriger",
     {"base exporte", "fait finhop lot deposer JSON-1234567890-20220516-001",
      "reponse r.json JSON-1234567890-20220516-001 'Demande acceptée'", "fait finhop retour importer r.json",
      "fait finhop solde statut refuse 00001 --motif 'VA non conforme'"},
     "finhop solde corriger 00001 --statut valide --motif 'refus du dossier 00010'"},
    {"solde completer",
     {"base exporte", "fait finhop lot deposer JSON-1234567890-20220516-001",
      "reponse r.json JSON-1234567890-20220516-001 'Demande acceptée'", "fait finhop retour importer r.json"},
     "finhop solde completer 00001 --facture-montant 11500 --facture-date 20/05/2022 --motif 'avoir demandé'"},
    {"piece ajouter",
     {"base exporte", "fait finhop lot deposer JSON-1234567890-20220516-001",
      "reponse r.json JSON-1234567890-20220516-001 'Demande acceptée'", "fait finhop retour importer r.json",
      "copie pieces/photo.jpg photo.jpg"},
     "finhop piece ajouter 00001 --va photo.jpg --motif 'VA illisible'"},
    {"lot corriger",
     {"base exporte", "fait finhop lot deposer JSON-1234567890-20220516-001"},
     "finhop lot corriger JSON-1234567890-20220516-001 --statut genere --motif 'pas encore déposé'"},
    {"lot corriger",
     {"base exporte", "fait finhop lot deposer JSON-1234567890-20220516-001",
      "fait finhop lot rejeter JSON-1234567890-20220516-001 --motif structure"},
     "finhop lot corriger JSON-1234567890-20220516-001 --statut depose --motif 'refus d un autre lot'"},
    {"retour retirer",
     {"base exporte", "second 1234567890", "fait finhop lot deposer JSON-1234567890-20220516-001",
      "reponse r.json JSON-1234567890-20220516-001 Refus",
      "fait finhop retour importer r.json --refuse Refus"},
     "finhop retour retirer JSON-1234567890-20220516-001 --motif 'réponse à un autre lot'"},
    {"solde confirmer",
     {"base exporte", "fait finhop lot deposer JSON-1234567890-20220516-001",
      "fait finhop lot rejeter JSON-1234567890-20220516-001 --motif 'portail en panne'"},
     "finhop solde confirmer 00001 --motif 'le portail était en panne'"},
    {"modele importer",
     {"base vide", "copie format/modele-asp.json m.json"},
     "finhop modele importer m.json"},
    {"profil importer",
     {"base logiciel", "copie profils/hop-dpi-va1.json profil-dpi.json"},
     "finhop profil importer profil-dpi.json"},
    {"profil retirer",
     {"base logiciel", "copie profils/hop-dpi-va1.json p.json", "fait finhop profil importer p.json"},
     "finhop profil retirer HOP-DPI-Va1"},
    {"logiciel ajouter", {"base vide"}, "finhop logiciel ajouter --ans 1234567890 --profil HOP-RI-Va1"},
    {"solde saisir",
     {"base vide", "fait finhop logiciel ajouter --ans 1234567890 --type RI",
      "fait finhop avance ajouter 00001 --ans 1234567890"},
     "finhop solde saisir 00001 --champ identINSi=1999999991"},
    {"modele retablir",
     {"base vide", "copie format/modele-asp.json m.json", "fait finhop modele importer m.json"},
     "finhop modele retablir"},
};

}  // namespace

const std::vector<Essai>& finhop::tests::essais() {
  return kEssais;
}

namespace {

// Commands that offer --simuler and that `annuler` does not take back: the base's making, files on the disk, what
// happened on the portal, an undo.
const std::set<std::string_view> kRienAReprendre{
    "init",        "piece extraire", "preuve",      "lot refaire", "retour extraire", "lot deposer",
    "lot rejeter", "annuler",        "sauvegarder", "restaurer",   "droits"};

void reussir(Scene& scene, const std::string& ligne) {
  const Passage passage = scene.lancer(ligne);
  INFO(passage.ligne << '\n' << passage.erreurs);
  REQUIRE(passage.code == 0);
}

}  // namespace

TEST_CASE("Whatever a command changed is as before once it is undone", "[lent]") {
  for (const Essai& essai : essais()) {
    INFO(essai.ligne);
    Scene scene;
    for (const std::string& directive : essai.arrangement) scene.arranger(directive);
    const std::set<std::string> avant = contenu_repris();
    reussir(scene, essai.ligne);
    const std::set<std::string> apres = contenu_repris();
    CHECK(apres != avant);
    reussir(scene, "finhop annuler --simuler");
    CHECK(contenu_repris() == apres);
    reussir(scene, "finhop annuler");
    CHECK(contenu_repris() == avant);
    reussir(scene, "finhop diagnostic");
    reussir(scene, essai.ligne);
  }
}

TEST_CASE("Every command that can write is undone in a test") {
  std::set<std::string_view> essayees;
  for (const Essai& essai : essais()) essayees.insert(essai.commande);
  Scene scene;
  for (const cli::Commande& commande : cli::commandes()) {
    INFO(commande.nom);
    const Passage aide = scene.lancer("finhop " + std::string(commande.nom) + " --help");
    const bool ecrit = aide.sortie.contains("--simuler");
    CHECK(ecrit == (essayees.contains(commande.nom) || kRienAReprendre.contains(commande.nom)));
  }
}

TEST_CASE("Undoing everything leads back to the base as it was made") {
  Scene scene;
  scene.arranger("base vide");
  const std::set<std::string> vide = contenu_repris();
  scene.arranger("efface finhop.db");
  scene.arranger("base exporte");
  scene.arranger("second 1234567890");
  scene.arranger("fait finhop exporter");
  int annulees = 0;
  while (scene.lancer("finhop annuler").code == 0) ++annulees;
  CHECK(annulees == 10);
  CHECK(contenu_repris() == vide);
  reussir(scene, "finhop diagnostic");
}
