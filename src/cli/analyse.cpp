#include "cli/analyse.hpp"

#include <fmt/ostream.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>

#include "cli/completion/moteur.hpp"
#include "cli/destination.hpp"
#include "cli/erreurs.hpp"
#include "cli/manuel/aide.hpp"
#include "cli/options.hpp"
#include "cli/tables.hpp"
#include "cli/usage.hpp"
#include "cli/version.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

struct Arbre {
  std::shared_ptr<CLI::App> racine;
  std::map<const CLI::App*, Action> actions;
  std::string base;
  OptionTexte couleur;  // read by the streams themselves
  bool tables = false;
  std::string page;  // of the manual
  CLI::Option* manuel = nullptr;
};

constexpr std::string_view kPresentation =
    "finhop suit les demandes de solde HOP-PFI du Ségur numérique : avances, documents, dépôts.";

CLI::App* sous_commande(CLI::App& parent, const std::string& nom, const std::string& resume) {
  for (CLI::App* deja : parent.get_subcommands([&](const CLI::App* app) { return app->get_name() == nom; }))
    return deja;
  CLI::App* app = parent.add_subcommand(nom, resume)->group("Commandes ")->fallthrough();
  app->set_help_flag("-h,--help", "montrer cette aide");
  return app;
}

// What the help says of a first word: the words that may follow it.
std::string suites_de(const std::string& groupe) {
  std::vector<std::string> suites;
  for (const Commande& commande : commandes())
    if (commande.nom.starts_with(groupe + " ")) suites.emplace_back(commande.nom.substr(groupe.size() + 1));
  return texte::joindre(suites, ", ");
}

using Mots = std::vector<std::string>;

bool est_dit(std::string_view mot, const Mots& mots) {
  return std::ranges::find(mots, mot) != mots.end();
}

bool est_en_vue(const Commande& commande, const Mots& mots) {
  return est_dit(commande.nom.substr(0, commande.nom.find(' ')), mots);
}

// Whether those words may ask for it: all the others need their options in no case.
bool est_peut_etre_demandee(const Commande& commande, const Mots& mots) {
  const std::size_t espace = commande.nom.find(' ');
  return est_en_vue(commande, mots) &&
         (espace == std::string_view::npos || est_dit(commande.nom.substr(espace + 1), mots));
}

// Without words, each with its options.
void ajouter_commande(Arbre& arbre, const Commande& commande, const Mots* mots) {
  const std::size_t espace = commande.nom.find(' ');
  CLI::App* parent = arbre.racine.get();
  if (espace != std::string_view::npos) {
    const std::string groupe(commande.nom.substr(0, espace));
    parent = sous_commande(*parent, groupe, suites_de(groupe));
  }
  const std::string nom(espace == std::string_view::npos ? commande.nom : commande.nom.substr(espace + 1));
  CLI::App* app = sous_commande(*parent, nom, std::string(commande.resume));
  app->footer(fmt::format("Exemple :\n  {}", commande.exemple));
  if (!mots || est_peut_etre_demandee(commande, *mots)) {
    Action action = commande.declarer(*app);
    arbre.actions[app] = vers_sa_destination(*app, std::move(action));
  }
}

void planter_la_racine(Arbre& arbre) {
  arbre.racine = std::make_shared<CLI::App>(std::string(kPresentation), "finhop");
  franciser(*arbre.racine);
  arbre.racine->set_help_flag("-h,--help", "montrer cette aide");
  arbre.racine->set_version_flag("--version", "", "montrer la version");
  arbre.racine->add_option("--base", arbre.base, "la base, sinon $FINHOP_BASE, sinon ./finhop.db")
      ->type_name("FICHIER")
      ->check(
          [](const std::string& fichier) {
            return fichier.starts_with("--")
                       ? fmt::format("il manque sa valeur avant {}", texte::citer(fichier))
                       : std::string();
          },
          "");
  arbre.couleur.ajouter_choix(*arbre.racine, {"--couleur", "", "auto par défaut : sur un terminal seulement"},
                              {"auto", "jamais", "toujours"});
  arbre.racine->add_flag("--tables", arbre.tables)->group("");  // hidden, as the next
  arbre.manuel = arbre.racine->add_option("--manuel", arbre.page)->expected(0, 1)->group("");
}

void planter(Arbre& arbre, const Mots* mots) {
  planter_la_racine(arbre);
  for (const Commande& commande : commandes()) ajouter_commande(arbre, commande, mots);
}

// The deepest command that was named.
CLI::App* nommee(CLI::App& racine) {
  CLI::App* app = &racine;
  while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
  return app;
}

void lire_les_mots(CLI::App& racine, const Mots& mots) {
  racine.parse(Mots(mots.rbegin(), mots.rend()));
}

// What is well said, in a tree of the commands whose first word is said: the other ones, which take as long to plant as all the
// rest of a short command, may be meant in no case. Nothing when help is asked, or an explanation due: these know every command.
std::optional<Analyse> analyser_en_bref(const Mots& mots) {
  Arbre arbre;
  planter_la_racine(arbre);
  for (const Commande& commande : commandes())
    if (est_en_vue(commande, mots)) ajouter_commande(arbre, commande, &mots);
  try {
    lire_les_mots(*arbre.racine, mots);
  } catch (const CLI::ParseError&) {
    return std::nullopt;
  }
  if (!arbre.racine->remaining(true).empty() || arbre.manuel->count() > 0 || arbre.tables)
    return std::nullopt;
  const CLI::App* app = nommee(*arbre.racine);
  if (app == arbre.racine.get()) return Analyse{accueillir, kFait, arbre.base, arbre.racine};
  const auto action = arbre.actions.find(app);
  if (action == arbre.actions.end()) return std::nullopt;  // the first word of several commands, alone
  return Analyse{action->second, kFait, arbre.base, arbre.racine};
}

// With what its options write into, as long as it is held.
std::shared_ptr<CLI::App> racine_d_un_arbre(const Mots* mots) {
  const auto arbre = std::make_shared<Arbre>();
  planter(*arbre, mots);
  return {arbre, arbre->racine.get()};
}

}  // namespace

std::shared_ptr<CLI::App> arbre_entier() {
  return racine_d_un_arbre(nullptr);
}

std::shared_ptr<CLI::App> arbre_pour(const std::vector<std::string>& mots) {
  return racine_d_un_arbre(&mots);
}

Analyse analyser(const Environnement& environnement) {
  if (demande_la_completion(environnement.arguments))
    return {dire_la_completion(environnement.arguments), kFait, {}, {}};
  if (environnement.arguments == Mots{"--version"}) {
    environnement.sortie << version();
    return {{}, kFait, {}, {}};
  }
  if (const auto breve = analyser_en_bref(environnement.arguments)) return *breve;
  Arbre arbre;
  planter(arbre, &environnement.arguments);
  CLI::App& racine = *arbre.racine;
  try {
    lire_les_mots(racine, environnement.arguments);
  } catch (const CLI::CallForHelp&) {
    environnement.sortie << racine.help();
    return {{}, kFait, {}, {}};
  } catch (const CLI::CallForVersion&) {
    environnement.sortie << version();
    return {{}, kFait, {}, {}};
  } catch (const CLI::ParseError& erreur) {
    return {{}, dire_mauvais_usage(environnement.erreurs, racine, *nommee(racine), erreur), {}, {}};
  }
  CLI::App* app = nommee(racine);
  if (!racine.remaining(true).empty())
    return {{}, dire_mot_inconnu(environnement.erreurs, *app, racine.remaining(true).front()), {}, {}};
  if (arbre.manuel->count() > 0) return {manuel::dire_le_manuel(arbre.page), kFait, arbre.base, arbre.racine};
  if (arbre.tables) return {dire_tables, kFait, arbre.base, arbre.racine};
  if (app == &racine) return {accueillir, kFait, arbre.base, arbre.racine};
  const auto action = arbre.actions.find(app);
  if (action == arbre.actions.end()) return {{}, dire_groupe_seul(environnement.erreurs, *app), {}, {}};
  return {action->second, kFait, arbre.base, arbre.racine};
}

}  // namespace finhop::cli
