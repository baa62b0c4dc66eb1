#include <array>

#include "domain/regles/tables.hpp"

// The judges of this stage, one a rule, named after its id.
namespace finhop::domain::juges {
void str_06(const ExamenEntete&, const Signaler&);
void str_07(const ExamenEntete&, const Signaler&);
void str_08(const ExamenEntete&, const Signaler&);
void str_09(const ExamenEntete&, const Signaler&);
void str_10(const ExamenEntete&, const Signaler&);
}  // namespace finhop::domain::juges

namespace finhop::domain::tables {
namespace {

constexpr std::array kRegles{
    Regle{"STR-01", kErreur, Etape::Structure,
          "le fichier est du JSON valide, en UTF-8 sans BOM, d'au plus 32 niveaux et 20 Mo",
          "corriger le JSON à l'endroit dit, et enregistrer le fichier en UTF-8 sans BOM", "guide 1.2",
          "Le portail lit le fichier avec un programme : une virgule de trop, une accolade oubliée ou un "
          "caractère illisible, et il refuse tout le fichier sans regarder une seule demande.",
          R"({ "impId": null, "numeroAns": "1234567890", … })",
          R"({ "impId": null "numeroAns": "1234567890", … })"},
    Regle{"STR-02", kErreur, Etape::Structure, "chaque bloc a le type du modèle : objet ou liste",
          "reprendre le modèle de l'ASP : { } autour d'un objet, [ ] autour d'une liste, même d'un seul "
          "élément",
          "guide 2.2",
          "Le modèle de l'ASP fixe où il faut un objet { } et où il faut une liste [ ]. Un bloc d'un "
          "autre type, et le portail ne retrouve pas ce qu'il contient : tout le fichier est refusé.",
          R"("lignesImport": [ { "numLigne": 1, … } ])", R"("lignesImport": { "numLigne": 1, … })"},
    Regle{"STR-03",
          kErreur,
          Etape::Structure,
          "chaque clé du modèle est là",
          {{"ajouter la clé qui manque, à la place que montre le modèle", Geste::ModeleMontrer}},
          "guide 2.2",
          "Le format est imposé : une clé sans objet s'écrit null, elle ne s'omet pas. Une seule absence "
          "fait refuser tout le fichier.",
          R"("codeTraitement": null, "libelleTraitement": null)",
          R"("codeTraitement": null)"},
    Regle{"STR-04", kErreur, Etape::Structure, "aucune clé n'est étrangère au modèle",
          "ôter la clé, ou corriger son nom : majuscules et minuscules comptent", "guide 2.1",
          "Une clé inconnue est presque toujours une clé mal orthographiée : le portail ne la comprend "
          "pas, et celle qu'il attend manque.",
          R"("numeroEditeur": "00001")", R"("NumeroEditeur": "00001")"},
    Regle{"STR-05", kErreur, Etape::Structure, "aucune clé n'est donnée deux fois dans un même bloc",
          "ne garder que la bonne des deux", "JSON (RFC 8259)",
          "Deux fois la même clé, et nul ne sait laquelle le portail lira : la première, la dernière ou "
          "aucune.",
          R"("typeAction": "C")", R"("typeAction": "C", "typeAction": "C")"},
    Regle{"STR-06",
          kErreur,
          Etape::Structure,
          "lignesImport porte de 1 à 200 demandes",
          "répartir les demandes dans plusieurs fichiers d'au plus 200, chacun avec son rang dans son nom",
          "guide 2.1",
          "Le portail traite 200 demandes au plus par fichier. Au-delà, il refuse tout le fichier ; un "
          "fichier sans demande n'a pas d'objet.",
          R"("lignesImport": [ 1 à 200 demandes ])",
          R"("lignesImport": [])",
          {.entete = juges::str_06}},
    Regle{"STR-07",
          kErreur,
          Etape::Structure,
          "numeroAns est un texte de 10 caractères",
          "écrire entre guillemets les 10 caractères du numéro de référencement donné par l'ANS",
          "guide 3.2, D4",
          "Le numeroAns dit de quel logiciel référencé il s'agit. Écrit comme un nombre, il perd ses "
          "zéros du début et le portail ne le reconnaît plus.",
          R"("numeroAns": "1234567890")",
          R"("numeroAns": 1234567890)",
          {.entete = juges::str_07}},
    Regle{"STR-08",
          kErreur,
          Etape::Structure,
          "le SIRET est un texte de 14 chiffres",
          "écrire entre guillemets les 14 chiffres du SIRET de l'enrôlement, sans espace",
          "guide 3.2",
          "Le SIRET dit qui demande à être payé : ce doit être celui de l'enrôlement. Un tableur en perd "
          "souvent des chiffres ou les met en notation scientifique.",
          R"("SIRET": "88558855858745")",
          R"("SIRET": "885 588 558 58745")",
          {.entete = juges::str_08}},
    Regle{"STR-09",
          kErreur,
          Etape::Structure,
          "impId vaut null",
          "écrire \"impId\": null",
          "guide 3.2",
          "L'ASP remplit cette clé pour reconnaître le fichier qu'elle a reçu. Une valeur y reste souvent "
          "quand on part d'un fichier que le portail a rendu.",
          R"("impId": null)",
          R"("impId": "42")",
          {.entete = juges::str_09}},
    Regle{"STR-10",
          kErreur,
          Etape::Structure,
          "le nom du fichier suit la nomenclature, avec le numeroAns de l'en-tête et un vrai jour",
          "renommer le fichier JSON-<numeroAns>-<AAAAMMJJ du dépôt>-<rang du jour, de 001 à 999>.json",
          "guide 3.3, D3, D4",
          "Le portail reconnaît le fichier à son nom : le jour est celui du dépôt, le rang compte les "
          "fichiers déposés ce jour-là pour ce numeroAns.",
          "JSON-1234567890-20220516-001.json",
          "solde-mai-2022.json",
          {.entete = juges::str_10}},
    Regle{"STR-11", kErreur, Etape::Structure,
          "chaque valeur que le modèle fixe, là où le guide ne dit rien, est celle du modèle",
          "reprendre la valeur du modèle de l'ASP, à l'endroit dit", "guide 2.2",
          "Le modèle de l'ASP peut porter une valeur toute faite, comme un numéro de version : le portail "
          "l'attend telle quelle.",
          R"("version": "2.0")", R"("version": null)"},
};

}  // namespace

std::span<const Regle> structure() {
  return kRegles;
}

}  // namespace finhop::domain::tables
