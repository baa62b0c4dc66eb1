#include <array>

#include "cli/commande.hpp"

namespace finhop::cli {
namespace {

constexpr std::array kCommandes{
    Commande{Geste::Initialiser, "init", "créer la base d'un fournisseur",
             "finhop init --siret 88558855858745", declarer_init},
    Commande{Geste::LogicielAjouter, "logiciel ajouter", "enregistrer un logiciel référencé par l'ANS",
             "finhop logiciel ajouter --ans 1234567890 --nom 'Ma PFI'", declarer_logiciel_ajouter},
    Commande{Geste::LogicielLister, "logiciel lister", "lister les logiciels", "finhop logiciel lister",
             declarer_logiciel_lister},
    Commande{Geste::AvanceAjouter, "avance ajouter", "enregistrer une avance demandée",
             "finhop avance ajouter 00001 --ans 1234567890 --asp FINHOP000007 --montant-bc 12500,00",
             declarer_avance_ajouter},
    Commande{Geste::AvanceImporter, "avance importer", "enregistrer les avances d'une table de tableur",
             "finhop avance importer avances.csv", declarer_avance_importer},
    Commande{Geste::AvanceModeleCsv, "avance modele-csv",
             "donner une table d'avances vide, à remplir dans un tableur", "finhop avance modele-csv",
             declarer_avance_modele_csv},
    Commande{Geste::AvanceModifier, "avance modifier", "corriger une avance",
             "finhop avance modifier 00001 --client 'Hôpital Saint-Martin'", declarer_avance_modifier},
    Commande{Geste::AvanceStatut, "avance statut", "noter où en est une avance",
             "finhop avance statut payee 00001 --date 02/04/2022 --montant 3750,00", declarer_avance_statut},
    Commande{
        Geste::SoldeSaisir, "solde saisir", "saisir la facture, les bénéficiaires et le scénario d'un solde",
        "finhop solde saisir 00001 --facture-date 15/05/2022 --facture-montant 12500,00 --dmp 1999999991 "
        "--mss-pro st-martin@exemple.mssante.fr --sans-mss-citoyen",
        declarer_solde_saisir},
    Commande{Geste::SoldeImporter, "solde importer", "saisir les soldes d'une table de tableur",
             "finhop solde importer soldes.csv", declarer_solde_importer},
    Commande{Geste::SoldeModeleCsv, "solde modele-csv",
             "donner une table de soldes vide, à remplir dans un tableur", "finhop solde modele-csv",
             declarer_solde_modele_csv},
    Commande{Geste::SoldeStatut, "solde statut", "noter ce que l'ASP décide d'un solde accepté",
             "finhop solde statut paye 00001 --date 01/07/2022 --montant 8750,00", declarer_solde_statut},
    Commande{Geste::PieceAjouter, "piece ajouter", "joindre les documents d'un dossier",
             "finhop piece ajouter 00001 --facture facture.pdf --va attestation.pdf", declarer_piece_ajouter},
    Commande{Geste::PieceImporter, "piece importer", "joindre d'un coup des documents bien nommés",
             "finhop piece importer documents/", declarer_piece_importer},
    Commande{Geste::PieceExtraire, "piece extraire", "ressortir les documents d'un dossier",
             "finhop piece extraire 00001 --sortie relecture", declarer_piece_extraire},
    Commande{Geste::Lister, "lister", "lister les dossiers, prêts ou bloqués", "finhop lister --bloque",
             declarer_lister},
    Commande{Geste::Montrer, "montrer", "montrer tout d'un dossier", "finhop montrer 00001",
             declarer_montrer},
    Commande{Geste::Etat, "etat", "compter les dossiers et l'argent, par logiciel", "finhop etat",
             declarer_etat},
    Commande{Geste::Exporter, "exporter", "faire les fichiers à déposer sur le portail", "finhop exporter",
             declarer_exporter},
    Commande{Geste::LotLister, "lot lister", "lister les lots", "finhop lot lister", declarer_lot_lister},
    Commande{Geste::LotMontrer, "lot montrer", "montrer un lot, ses lignes et ses fichiers",
             "finhop lot montrer JSON-1234567890-20220516-001", declarer_lot_montrer},
    Commande{Geste::LotRefaire, "lot refaire", "refaire les fichiers d'un lot, octet pour octet",
             "finhop lot refaire JSON-1234567890-20220516-001", declarer_lot_refaire},
    Commande{Geste::LotDeposer, "lot deposer", "noter qu'un lot est déposé sur le portail",
             "finhop lot deposer JSON-1234567890-20220516-001", declarer_lot_deposer},
    Commande{Geste::LotRedater, "lot redater", "refaire un lot pour le déposer un autre jour",
             "finhop lot redater JSON-1234567890-20220516-001 --date 17/05/2022", declarer_lot_redater},
    Commande{Geste::LotAnnuler, "lot annuler", "renoncer à un lot avant son dépôt",
             "finhop lot annuler JSON-1234567890-20220516-001", declarer_lot_annuler},
    Commande{Geste::LotRejeter, "lot rejeter", "noter que le portail a refusé tout le fichier d'un lot",
             "finhop lot rejeter JSON-1234567890-20220516-001 --motif 'structure non conforme'",
             declarer_lot_rejeter},
    Commande{Geste::RetourImporter, "retour importer", "prendre la réponse du portail à un lot",
             "finhop retour importer retour.json", declarer_retour_importer},
    Commande{Geste::RetourExtraire, "retour extraire", "ressortir la réponse reçue du portail, telle quelle",
             "finhop retour extraire JSON-1234567890-20220516-001 --sortie retours",
             declarer_retour_extraire},
    Commande{Geste::Verifier, "verifier",
             "dire ce que le portail répondra à un fichier, et toutes ses fautes",
             "finhop verifier exports/JSON-1234567890-20220516-001 --pieces "
             "exports/JSON-1234567890-20220516-001",
             declarer_verifier},
    Commande{Geste::Regles, "regles", "expliquer les règles que finhop vérifie", "finhop regles FMT-06",
             declarer_regles},
    Commande{Geste::ModeleMontrer, "modele montrer", "montrer le modèle du JSON que finhop suit",
             "finhop modele montrer", declarer_modele_montrer},
    Commande{Geste::ModeleImporter, "modele importer", "suivre le fichier modèle de l'ASP",
             "finhop modele importer modele-asp.json", declarer_modele_importer},
    Commande{Geste::ModeleRetablir, "modele retablir", "revenir au modèle intégré", "finhop modele retablir",
             declarer_modele_retablir},
    Commande{Geste::Annuler, "annuler", "annuler la dernière commande qui a changé la base", "finhop annuler",
             declarer_annuler},
    Commande{Geste::Journal, "journal", "montrer ce qui a été fait, par qui et quand", "finhop journal 00001",
             declarer_journal},
    Commande{Geste::Sauvegarder, "sauvegarder", "copier la base, et vérifier la copie",
             "finhop sauvegarder copies", declarer_sauvegarder},
    Commande{Geste::Restaurer, "restaurer", "remettre une copie à la place de la base",
             "finhop restaurer finhop-copie.db", declarer_restaurer},
    Commande{Geste::Diagnostiquer, "diagnostic", "examiner la base, ses lots et son disque",
             "finhop diagnostic", declarer_diagnostic},
};

}  // namespace

std::span<const Commande> commandes() {
  return kCommandes;
}

}  // namespace finhop::cli
