#include <array>

#include "domain/regles/tables.hpp"

// The judges of this stage, one a rule, named after its id.
namespace finhop::domain::juges {
void eli_01(const Examen&, const Signaler&);
void eli_02(const Examen&, const Signaler&);
void eli_03(const Examen&, const Signaler&);
void eli_04(const Examen&, const Signaler&);
void eli_05(const Examen&, const Signaler&);
void eli_06(const Examen&, const Signaler&);
void eli_07(const Examen&, const Signaler&);
// A file has one SIRET and one deposit day: they are judged once for all its lines.
void eli_08(const Examen&, const Signaler&);
void eli_08_fichier(const ExamenDepot&, const Signaler&);
void eli_09(const Examen&, const Signaler&);
void eli_10(const Examen&, const Signaler&);
void eli_11(const Examen&, const Signaler&);
void eli_12(const Examen&, const Signaler&);
void eli_12_fichier(const ExamenDepot&, const Signaler&);
void eli_13(const Examen&, const Signaler&);
void eli_14(const Examen&, const Signaler&);
}  // namespace finhop::domain::juges

namespace finhop::domain::tables {
namespace {

constexpr std::array kRegles{
    Regle{"ELI-01",
          kErreur,
          Etape::Eligibilite,
          "l'avance est connue et son statut est « payée »",
          {{"après l'avis de paiement",
            Geste::AvanceStatut,
            {{Donnee::Statut, "payee"}, Donnee::Reference, Donnee::Date, Donnee::Montant}}},
          "guide 1.2",
          "Le solde ne s'ouvre qu'après le paiement de l'avance : plus tôt, l'ASP refuse la demande. Une "
          "avance que la base ne connaît pas se saisit d'abord.",
          "avance 00001 : payee",
          "avance 00001 : validee",
          {.demande = juges::eli_01}},
    Regle{"ELI-02",
          kErreur,
          Etape::Eligibilite,
          "le total facturé ne dépasse pas le bon de commande",
          {{"", Geste::SoldeSaisir, {Donnee::Reference, Donnee::FactureDate, Donnee::FactureMontant}}},
          "guide 3.2",
          "L'ASP finance ce qui a été commandé : une facture plus haute que le bon de commande fait "
          "refuser la demande entière.",
          "bon de commande 12500.00, facture 12500.00",
          "bon de commande 12500.00, facture 12500.01",
          {.demande = juges::eli_02}},
    Regle{"ELI-03",
          kErreur,
          Etape::Eligibilite,
          "l'avance a un numeroASP et la demande le porte",
          {{"", Geste::AvanceModifier, {Donnee::Reference, Donnee::Asp}}},
          "guide 1.2, 3.2",
          "C'est par ce numéro que l'ASP rattache le solde à l'avance. Celui d'un autre dossier ferait "
          "payer, ou refuser, la mauvaise demande.",
          R"(avance FINHOP000007, demande "FINHOP000007")",
          R"(avance FINHOP000007, demande "FINHOP000070")",
          {.demande = juges::eli_03}},
    Regle{"ELI-04",
          kErreur,
          Etape::Eligibilite,
          "le montant du bon de commande est connu",
          {{"", Geste::AvanceModifier, {Donnee::Reference, Donnee::MontantBonCommande}}},
          "guide 3.2",
          "La facture ne doit pas dépasser le bon de commande : sans son montant, rien ne peut être "
          "vérifié avant le dépôt.",
          "avance 00001 : bon de commande 12500.00",
          "avance 00001 : bon de commande inconnu",
          {.demande = juges::eli_04}},
    Regle{"ELI-05",
          kErreur,
          Etape::Eligibilite,
          "aucun autre solde vivant n'existe pour cette avance",
          "rien : ce solde est déjà demandé",
          "guide 1.2",
          "Une avance n'a qu'un solde. Le demander deux fois fait rejeter la seconde demande, ou verser "
          "une somme qu'il faudra rendre.",
          "solde 00001 : en_preparation",
          "solde 00001 : depose, puis demandé de nouveau",
          {.demande = juges::eli_05}},
    Regle{"ELI-06",
          kAvertissement,
          Etape::Eligibilite,
          "les bénéficiaires sont ceux de l'avance",
          {{"vérifier la liste", Geste::SoldeSaisir, {Donnee::Reference, Donnee::Finess}}},
          "FAQ de l'ANS",
          "Un établissement ajouté sort du périmètre financé, et la demande peut être refusée. Un "
          "établissement ôté oblige à rendre sa part de l'avance.",
          "avance : 999999991, solde : 999999991",
          "avance : 999999991, solde : 999999992",
          {.demande = juges::eli_06}},
    Regle{"ELI-07",
          kErreur,
          Etape::Eligibilite,
          "le numeroAns du fichier est celui de l'avance",
          "déposer la demande dans le fichier de son numeroAns",
          "guide 3.4",
          "Un fichier ne réunit que des demandes d'un même logiciel référencé. Sous un autre numeroAns, "
          "l'ASP ne retrouve pas l'avance.",
          "fichier 1234567890, avance 1234567890",
          "fichier 1234567890, avance 0987654321",
          {.demande = juges::eli_07}},
    Regle{"ELI-08",
          kErreur,
          Etape::Eligibilite,
          "le SIRET du fichier est celui du fournisseur",
          "refaire le fichier avec le SIRET de l'enrôlement",
          "guide 3.2",
          "Le compte du portail est celui d'un SIRET, le même depuis l'enrôlement : un autre SIRET, même "
          "de la même entreprise, fait refuser le dépôt.",
          R"(fournisseur 88558855858745, fichier "88558855858745")",
          R"(fournisseur 88558855858745, fichier "73282932000074")",
          {.depot = juges::eli_08_fichier, .demande = juges::eli_08}},
    Regle{"ELI-09",
          kErreur,
          Etape::Eligibilite,
          "la facture, les bénéficiaires et les trois réponses du scénario sont saisis",
          {{"", Geste::SoldeSaisir, {Donnee::Reference, Donnee::Aide}}},
          "guide 3.2",
          "La demande ne peut pas s'écrire tant qu'il manque une réponse, même « non » : dire qu'il n'y a "
          "pas d'envoi se saisit aussi.",
          "facture, bénéficiaires, DMP : oui, MSS Pro : oui, MSS Citoyen : non",
          "facture, bénéficiaires, DMP : oui, MSS Pro : oui",
          {.demande = juges::eli_09}},
    Regle{"ELI-10",
          kAvertissement,
          Etape::Eligibilite,
          "la facture ne précède pas le bon de commande",
          {"vérifier les deux dates", {"corriger", Geste::AvanceModifier, {Donnee::Reference}}},
          "décision de finhop",
          "On commande avant de facturer : l'ordre inverse est une faute de frappe, ou une prestation "
          "commencée trop tôt pour être financée.",
          "commande du 10/01/2022, facture du 15/05/2022",
          "commande du 10/01/2022, facture du 15/05/2021",
          {.demande = juges::eli_10}},
    Regle{"ELI-11",
          kErreur,
          Etape::Eligibilite,
          "une demande refusée a été modifiée depuis, ou confirmée telle quelle",
          {"corriger ce que dit le refus",
           {"voir ce refus", Geste::Montrer, {Donnee::Reference}},
           {"si la cause n'était pas dans la demande",
            Geste::SoldeConfirmer,
            {Donnee::Reference, Donnee::Motif}}},
          "guide 1.2",
          "La même demande déposée deux fois sera refusée deux fois : le libellé du refus dit ce qu'il faut "
          "changer d'abord. Quand la cause était ailleurs (un paiement que l'ASP n'avait pas encore "
          "enregistré), on confirme la demande telle quelle, en disant pourquoi.",
          "rejetée pour sa date, date corrigée depuis",
          "rejetée pour sa date, déposée telle quelle",
          {.demande = juges::eli_11}},
    Regle{"ELI-12",
          kAvertissement,
          Etape::Eligibilite,
          "le dépôt ne vient pas après la date limite du logiciel",
          "vérifier que l'ASP accepte encore les dépôts",
          "calendrier de l'ANS",
          "Passé la date limite, l'ASP ne paie plus de solde pour ce logiciel, et l'avance est à rendre.",
          "date limite 16/05/2022, dépôt du 16/05/2022",
          "date limite 16/05/2022, dépôt du 17/05/2022",
          {.depot = juges::eli_12_fichier, .demande = juges::eli_12}},
    Regle{
        "ELI-13",
        kAvertissement,
        Etape::Eligibilite,
        "les jours notés sont possibles, et se suivent",
        {"vérifier les jours", {"les voir", Geste::Montrer, {Donnee::Reference}}},
        "décision de finhop",
        "Le programme ne paie rien d'avant 2021, et rien n'est encore arrivé après aujourd'hui. L'avance se paie "
        "après la commande, le solde après son dépôt : autrement, un des deux jours est une faute de frappe.",
        "commande du 10/01/2022, avance payée le 02/04/2022",
        "commande du 10/01/2022, avance payée le 02/04/2021",
        {.demande = juges::eli_13}},
    Regle{"ELI-14",
          kAvertissement,
          Etape::Eligibilite,
          "les montants notés sont vraisemblables, et l'avance est de 30 % du bon de commande",
          {"vérifier les montants", {"les voir", Geste::Montrer, {Donnee::Reference}}},
          "guide 1.1, décision de finhop",
          "Une virgule de trop ou de moins se voit ici. Quand l'ASP a bien payé une autre somme que 30 %, "
          "noter le paiement avec un motif le dit une fois pour toutes.",
          "bon de commande 12500.00, avance payée 3750.00",
          "bon de commande 12500.00, avance payée 37500.00",
          {.demande = juges::eli_14}},
};

}  // namespace

std::span<const Regle> eligibilite() {
  return kRegles;
}

}  // namespace finhop::domain::tables
