#include <array>

#include "domain/regles/tables.hpp"

// The judges of this stage, one a rule, named after its id.
namespace finhop::domain::juges {
void fmt_01(const ExamenLigne&, const Signaler&);
void fmt_02(const ExamenLigne&, const Signaler&);
void fmt_03(const ExamenLigne&, const Signaler&);
void fmt_04(const ExamenLigne&, const Signaler&);
void fmt_05(const ExamenLigne&, const Signaler&);
void fmt_06(const ExamenLigne&, const Signaler&);
void fmt_07(const ExamenLigne&, const Signaler&);
void fmt_08(const ExamenLigne&, const Signaler&);
void fmt_09(const ExamenLigne&, const Signaler&);
void fmt_10(const ExamenLigne&, const Signaler&);
}  // namespace finhop::domain::juges

namespace finhop::domain::tables {
namespace {

constexpr std::array kRegles{
    Regle{"FMT-01",
          kErreur,
          Etape::Format,
          "numLigne est l'entier, de 1 à 200, de la place de la demande dans le fichier",
          "renuméroter les demandes de 1 en 1 depuis 1, sans guillemets",
          "guide 3.2",
          "La réponse du portail désigne chaque demande par ce numéro. Un trou ou un doublon, et l'on ne "
          "sait plus à quelle demande elle répond.",
          R"("numLigne": 1)",
          R"("numLigne": "1")",
          {.ligne = juges::fmt_01}},
    Regle{"FMT-02",
          kErreur,
          Etape::Format,
          "typeAction vaut C",
          "écrire \"typeAction\": \"C\", en majuscule",
          "guide 3.2",
          "C veut dire création d'une demande : c'est aujourd'hui la seule action que le portail connaît.",
          R"("typeAction": "C")",
          R"("typeAction": "c")",
          {.ligne = juges::fmt_02}},
    Regle{"FMT-03",
          kErreur,
          Etape::Format,
          "numeroASP est FINHOP suivi de 6 lettres ou chiffres",
          "recopier le numéro de dossier que l'ASP a donné à l'avance, lu sur le portail",
          "guide 3.2",
          "Ce numéro relie le solde à l'avance déjà payée. Sans lui, l'ASP ne peut pas savoir de quelle "
          "avance on demande le solde.",
          R"("numeroASP": "FINHOP000007")",
          R"("numeroASP": "FINHOP7")",
          {.ligne = juges::fmt_03}},
    Regle{"FMT-04",
          kErreur,
          Etape::Format,
          "numeroEditeur est un texte de 5 lettres ou chiffres",
          "écrire entre guillemets les 5 caractères donnés pour l'avance, zéros du début compris",
          "guide 3.2",
          "C'est votre propre numéro pour cette demande, le même que pour l'avance ; il figure dans le "
          "nom des documents. Un tableur en ôte souvent les zéros du début.",
          R"("numeroEditeur": "00001")",
          R"("numeroEditeur": "1")",
          {.ligne = juges::fmt_04}},
    Regle{"FMT-05",
          kErreur,
          Etape::Format,
          "dateFacture est un jour qui existe, écrit JJ/MM/AAAA",
          "écrire la date de la facture avec deux chiffres pour le jour, deux pour le mois et quatre pour "
          "l'année",
          "guide 3.2",
          "Le portail ne lit que cette écriture : une date écrite AAAA-MM-JJ, ou un 31 juin, et la "
          "demande est rejetée.",
          R"("dateFacture": "15/05/2022")",
          R"("dateFacture": "2022-05-15")",
          {.ligne = juges::fmt_05}},
    Regle{"FMT-06",
          kErreur,
          Etape::Format,
          "montantSegurHTFacture est un nombre avec exactement deux décimales, sans signe ni exposant",
          "écrire le montant hors taxe sans guillemets ni espace, avec un point et deux décimales, même "
          "nulles",
          "guide 3.2",
          "Le guide veut les deux chiffres après le point « même si ils sont 00 ». Les programmes "
          "écrivent volontiers 12500 ou 12500.5 : il faut leur imposer deux décimales.",
          R"("montantSegurHTFacture": 12500.00)",
          R"("montantSegurHTFacture": 12500.0)",
          {.ligne = juges::fmt_06}},
    Regle{"FMT-07",
          kErreur,
          Etape::Format,
          "beneficiairesPMSI est une liste d'au moins un FINESS de 9 caractères",
          "écrire chaque FINESS entre guillemets : 9 chiffres, ou 2A ou 2B suivi de 7 chiffres en Corse",
          "guide 3.2",
          "Ce sont les établissements qui ont reçu le logiciel, connus par leur FINESS PMSI. C'est une "
          "liste, même quand il n'y en a qu'un.",
          R"("beneficiairesPMSI": ["999999991"])",
          R"("beneficiairesPMSI": "999999991")",
          {.ligne = juges::fmt_07}},
    Regle{"FMT-08",
          kErreur,
          Etape::Format,
          "nomFichier a moins de 50 caractères et suit la nomenclature des documents",
          "renommer le document HOP-PFI-Va1-<FACTURE ou VA>-<numeroEditeur>.<pdf, png ou jpg>, ici et "
          "dans le zip",
          "guide 3.2, 3.3",
          "Le portail rattache chaque document à sa demande par son nom, majuscules comprises ; "
          "l'extension est en minuscules, et .jpeg n'en est pas une.",
          R"("nomFichier": "HOP-PFI-Va1-FACTURE-00001.pdf")",
          R"("nomFichier": "HOP-PFI-Va1-FACTURE-00001.PDF")",
          {.ligne = juges::fmt_08}},
    Regle{"FMT-09",
          kErreur,
          Etape::Format,
          "formatFichier vaut PDF, PNG ou JPG",
          "écrire \"PDF\", \"PNG\" ou \"JPG\", en majuscules",
          "guide 3.2",
          "Ce sont les trois seuls formats de document que l'ASP accepte ; un document d'un autre format "
          "est à convertir.",
          R"("formatFichier": "PDF")",
          R"("formatFichier": "pdf")",
          {.ligne = juges::fmt_09}},
    Regle{"FMT-10",
          kErreur,
          Etape::Format,
          "typeFichier vaut FACTURE ou VA",
          "écrire \"FACTURE\" pour la facture, \"VA\" pour l'attestation de vérification d'aptitude",
          "guide 3.2",
          "Pour un solde HOP-PFI, il n'y a que ces deux documents : la facture et l'attestation de "
          "vérification d'aptitude.",
          R"("typeFichier": "VA")",
          R"("typeFichier": "ATTESTATION")",
          {.ligne = juges::fmt_10}},
};

}  // namespace

std::span<const Regle> format_ligne() {
  return kRegles;
}

}  // namespace finhop::domain::tables
