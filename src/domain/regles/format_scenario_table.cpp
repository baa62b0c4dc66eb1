#include <array>

#include "domain/regles/tables.hpp"

// The judges of this stage, one a rule, named after its id.
namespace finhop::domain::juges {
void fmt_11(const ExamenLigne&, const Signaler&);
void fmt_12(const ExamenLigne&, const Signaler&);
void fmt_13(const ExamenLigne&, const Signaler&);
void fmt_14(const ExamenLigne&, const Signaler&);
void fmt_15(const ExamenLigne&, const Signaler&);
void fmt_16(const ExamenLigne&, const Signaler&);
void fmt_17(const ExamenLigne&, const Signaler&);
void fmt_18(const ExamenLigne&, const Signaler&);
void fmt_19(const ExamenLigne&, const Signaler&);
}  // namespace finhop::domain::juges

namespace finhop::domain::tables {
namespace {

constexpr std::array kRegles{
    Regle{"FMT-11",
          kErreur,
          Etape::Format,
          "isDirectToDMP est un booléen",
          "écrire true ou false, sans guillemets",
          "guide 3.2",
          "La clé répond par oui ou par non : la plateforme envoie-t-elle elle-même les documents au DMP "
          "? Entre guillemets, ce n'est plus une réponse mais un texte.",
          R"("isDirectToDMP": true)",
          R"("isDirectToDMP": "true")",
          {.ligne = juges::fmt_11}},
    Regle{
        "FMT-12",
        kErreur,
        Etape::Format,
        "identDMP donne au moins un identifiant de 1 à 249 caractères si isDirectToDMP est true, rien sinon",
        "si isDirectToDMP est true, écrire la liste des identifiants ; sinon, écrire null",
        "guide 3.2, D5",
        "Ces identifiants servent à l'ASP pour vérifier les envois au DMP : il en faut au moins un "
        "quand il y a des envois, et aucun quand il n'y en a pas.",
        R"("isDirectToDMP": true, "identDMP": ["1999999991"])",
        R"("isDirectToDMP": true, "identDMP": null)",
        {.ligne = juges::fmt_12}},
    Regle{"FMT-13",
          kErreur,
          Etape::Format,
          "isDirectToMSSPro est un booléen",
          "écrire true ou false, sans guillemets",
          "guide 3.2",
          "La clé répond par oui ou par non : le logiciel envoie-t-il lui-même les documents par la "
          "messagerie des professionnels ? Entre guillemets, c'est un texte.",
          R"("isDirectToMSSPro": true)",
          R"("isDirectToMSSPro": "oui")",
          {.ligne = juges::fmt_13}},
    Regle{"FMT-14",
          kErreur,
          Etape::Format,
          "adresseBoiteMSSPro a de 1 à 149 caractères si isDirectToMSSPro est true, et vaut null sinon",
          "si isDirectToMSSPro est true, écrire l'adresse de la boîte ; sinon, écrire null",
          "guide 3.2",
          "L'adresse permet à l'ASP de vérifier les envois. Sans envoi, le guide veut null : ni texte "
          "vide, ni adresse laissée là.",
          R"("isDirectToMSSPro": false, "adresseBoiteMSSPro": null)",
          R"("isDirectToMSSPro": false, "adresseBoiteMSSPro": "")",
          {.ligne = juges::fmt_14}},
    Regle{"FMT-15",
          kErreur,
          Etape::Format,
          "isDirectToMSSCitoyen est un booléen",
          "écrire true ou false, sans guillemets",
          "guide 3.2",
          "La clé répond par oui ou par non : le logiciel envoie-t-il lui-même les documents par la "
          "messagerie citoyenne ? 0 et 1 ne sont pas des booléens.",
          R"("isDirectToMSSCitoyen": false)",
          R"("isDirectToMSSCitoyen": 0)",
          {.ligne = juges::fmt_15}},
    Regle{
        "FMT-16",
        kErreur,
        Etape::Format,
        "adresseBoiteMSSCitoyen a de 1 à 149 caractères si isDirectToMSSCitoyen est true, et vaut null sinon",
        "si isDirectToMSSCitoyen est true, écrire l'adresse de la boîte ; sinon, écrire null",
        "guide 3.2",
        "Comme pour la messagerie des professionnels : une adresse quand il y a des envois, null quand "
        "il n'y en a pas.",
        R"("isDirectToMSSCitoyen": false, "adresseBoiteMSSCitoyen": null)",
        R"("isDirectToMSSCitoyen": true, "adresseBoiteMSSCitoyen": null)",
        {.ligne = juges::fmt_16}},
    Regle{"FMT-17",
          kErreur,
          Etape::Format,
          "identINSi vaut null",
          "écrire \"identINSi\": null",
          "guide 3.2",
          "Cette clé du bloc RI concerne un autre type de logiciel : pour une plateforme "
          "d'intermédiation, elle reste null.",
          R"("identINSi": null)",
          R"("identINSi": [])",
          {.ligne = juges::fmt_17}},
    Regle{"FMT-18",
          kErreur,
          Etape::Format,
          "codeTraitement vaut null",
          "écrire \"codeTraitement\": null",
          "guide 3.2",
          "Le portail y écrit sa réponse après le dépôt. Une valeur y reste souvent quand on part d'un "
          "fichier que le portail a rendu.",
          R"("codeTraitement": null)",
          R"("codeTraitement": "")",
          {.ligne = juges::fmt_18}},
    Regle{"FMT-19",
          kErreur,
          Etape::Format,
          "libelleTraitement vaut null",
          "écrire \"libelleTraitement\": null",
          "guide 3.2",
          "Le portail y écrit « Demande acceptée » ou le motif du rejet : avant le dépôt, il n'y a rien à "
          "y dire.",
          R"("libelleTraitement": null)",
          R"("libelleTraitement": "Demande acceptée")",
          {.ligne = juges::fmt_19}},
};

}  // namespace

std::span<const Regle> format_scenario() {
  return kRegles;
}

}  // namespace finhop::domain::tables
