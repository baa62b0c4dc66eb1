#include "cli/manuel/page_de_finhop.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "cli/analyse.hpp"
#include "cli/manuel/description.hpp"
#include "cli/manuel/sujets.hpp"
#include "finhop/app/entretien/reglages.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/situations.hpp"
#include "finhop/domain/taches/reglages.hpp"
#include "finhop/domain/taches/taches.hpp"

namespace finhop::cli::manuel {
namespace {

constexpr std::array kVariables{
    Variable{"FINHOP_BASE", "la base, quand `--base` ne la dit pas ; sans elle, `./finhop.db`"},
    Variable{"FINHOP_AUTEUR", "qui est inscrit au journal ; sans elle, le nom de votre compte"},
    Variable{"FINHOP_HORLOGE", "l'instant présent, `2022-05-16T09:00:00Z`, pour les essais"},
    Variable{"NO_COLOR", "non vide : aucune couleur, à moins que `--couleur toujours` n'en demande"},
    Variable{"TERM", "`dumb` : un terminal sans couleur"},
    Variable{"XDG_STATE_HOME",
             "où finhop note les bases ouvertes récemment, pour les nommer quand il n'y en a pas ici ; sans "
             "elle, `~/.local/state`"},
    Variable{"XDG_RUNTIME_DIR",
             "où `finhop ouvrir` et `finhop servir` retrouvent le serveur d'une base ; sans elle, sous "
             "XDG_STATE_HOME"},
    Variable{"HOME", "votre dossier, d'où partent les deux précédents"},
    Variable{"DISPLAY", "qu'un navigateur peut se montrer, pour `finhop ouvrir`"},
    Variable{"WAYLAND_DISPLAY", "de même"},
};

struct CodeDeSortie {
  Code code;
  std::string_view sens;
};
constexpr std::array kCodes{
    CodeDeSortie{kFait, "fait"},
    CodeDeSortie{kRefuse, "la demande ou les données sont refusées, rien n'est changé"},
    CodeDeSortie{kUsage, "la commande est mal tapée"},
    CodeDeSortie{kEnvironnement, "la machine, le disque ou la base ne va pas"},
    CodeDeSortie{kInterne, "un défaut de finhop, à signaler"},
};

class Contenu {
 public:
  void titre(std::string dit) { blocs_.push_back({Sorte::Titre, std::move(dit)}); }
  void dire(std::string texte) { blocs_.push_back({Sorte::Paragraphe, std::move(texte)}); }
  void definir(std::string_view terme, std::string_view texte) {
    blocs_.push_back({Sorte::Definition, std::string(texte), std::string(terme)});
  }
  Blocs blocs() && { return std::move(blocs_); }

 private:
  Blocs blocs_;
};

void dire_les_commandes(Contenu& page) {
  page.titre("COMMANDES");
  for (const Commande& commande : commandes())
    page.definir(commande.nom, fmt::format("{} ; {}(1)", commande.resume, nom_de_page(commande.nom)));
}

void dire_les_options(Contenu& page) {
  page.titre("OPTIONS");
  page.dire("De toutes les commandes ; celles d'une seule sont dans sa page.");
  for (const OptionDecrite& option : options_de(*arbre_entier()))
    page.definir(option.forme.empty() ? option.nom : option.nom + " " + option.forme,
                 option.choix.empty() ? option.sujet : option.sujet + " ; l'un de : " + option.choix);
  page.definir("--help", "les options d'une commande, et un exemple");
}

void dire_les_reglages(Contenu& page) {
  page.titre("RÉGLAGES D'UNE BASE");
  page.dire("En jours ; `finhop reglage changer` en change un, voir finhop-reglage-changer(1).");
  for (const auto& reglage : domain::kReglages)
    page.definir(reglage.id, fmt::format("{} ; {} sinon", reglage.sens, reglage.defaut));
  page.definir(app::kMention, "le texte que chaque facture doit porter, et qui y est cherché");
}

void dire_les_mots(Contenu& page) {
  page.titre("SITUATIONS D'UN DOSSIER");
  for (const auto& situation : domain::situations()) page.definir(situation.id, situation.libelle);
  page.titre("TÂCHES");
  for (const auto& tache : domain::sortes_de_taches()) page.definir(tache.id, tache.titre);
  page.titre("REFUS");
  page.dire("Chaque refus finit par son nom entre crochets.");
  for (const CodeRefusDescription& refus : codes_refus()) page.definir(refus.id, refus.sens);
}

}  // namespace

std::span<const Variable> variables() {
  return kVariables;
}

std::string nom_de_page(std::string_view commande) {
  std::string nom = "finhop-" + std::string(commande);
  std::ranges::replace(nom, ' ', '-');
  return nom;
}

Page page_de_finhop() {
  Contenu page;
  page.titre("SYNOPSIS");
  page.dire("**finhop** [`--base` FICHIER] COMMANDE [MOTS] [OPTIONS]");
  page.titre("DESCRIPTION");
  page.dire(
      "finhop tient les demandes de solde HOP-PFI du Ségur numérique d'un éditeur de logiciels : qui a reçu son "
      "avance, ce qui manque à chaque dossier, et les fichiers à déposer sur le portail. Tout tient dans un seul "
      "fichier, la base. finhop ne se connecte à rien : le dépôt reste fait par vous.");
  page.dire("Seul, `finhop` dit où vous en êtes. `finhop aide` donne ce manuel par sujets :");
  for (const Sujet& sujet : sujets())
    page.definir(sujet.id, fmt::format("{} ; finhop-{}(7)", sujet.resume, sujet.id));
  dire_les_commandes(page);
  dire_les_options(page);
  page.titre("ENVIRONNEMENT");
  for (const Variable& variable : kVariables) page.definir(variable.nom, variable.sujet);
  page.titre("CODES DE SORTIE");
  for (const CodeDeSortie& code : kCodes) page.definir(std::to_string(code.code), code.sens);
  dire_les_reglages(page);
  dire_les_mots(page);
  page.titre("VOIR AUSSI");
  page.dire("finhop-premiers-pas(7), finhop-regles(1), finhop-base(5)");
  return {"finhop", '1', "suivre les demandes de solde HOP-PFI du Ségur numérique", std::move(page).blocs()};
}

}  // namespace finhop::cli::manuel
