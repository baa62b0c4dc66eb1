#include "cli/completion/moteur.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "cli/analyse.hpp"
#include "cli/completion/valeurs.hpp"
#include "cli/manuel/description.hpp"

namespace finhop::cli {
namespace {

using Filtre = bool (*)(const CLI::App*);
constexpr Filtre kToutes = [](const CLI::App*) { return true; };

const CLI::Option* option_nommee(const CLI::App& app, std::string_view nom) {
  for (const CLI::App* a = &app; a; a = a->get_parent())
    if (const CLI::Option* option = a->get_option_no_throw(std::string(nom))) return option;
  return nullptr;
}

bool prend_une_valeur(const CLI::Option& option) {
  return option.get_type_size() != 0 && option.get_expected_max() > 0;
}

// Where the words before the last one lead.
struct Place {
  const CLI::App* app;
  const CLI::Option* attend = nullptr;  // an option that wants its value
  std::size_t rang = 0;                 // of the next word given by its place
  std::string base;
  bool mots_seuls = false;  // after « -- »
};

void avancer(Place& place, const std::string& mot) {
  if (place.attend) {
    if (place.attend->check_lname("base")) place.base = mot;
    place.attend = nullptr;
    return;
  }
  if (!place.mots_seuls && mot == "--") {
    place.mots_seuls = true;
    return;
  }
  if (!place.mots_seuls && mot.starts_with('-') && mot.size() > 1) {
    const std::size_t egal = mot.find('=');
    const CLI::Option* option = option_nommee(*place.app, std::string_view(mot).substr(0, egal));
    if (!option || !prend_une_valeur(*option)) return;
    if (egal == std::string::npos)
      place.attend = option;
    else if (option->check_lname("base"))
      place.base = mot.substr(egal + 1);
    return;
  }
  for (const CLI::App* sous : place.app->get_subcommands(kToutes))
    if (sous->get_name() == mot) {
      place.app = sous;
      place.rang = 0;
      return;
    }
  ++place.rang;
}

// « avance ajouter »
std::string chemin_de(const CLI::App& app) {
  const CLI::App* parent = app.get_parent();
  if (!parent) return {};
  const std::string avant = chemin_de(*parent);
  return avant.empty() ? app.get_name() : avant + " " + app.get_name();
}

// The value that the next word gives, by its place.
const CLI::Option* a_sa_place(const CLI::App& app, std::size_t rang) {
  const CLI::Option* derniere = nullptr;
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) continue;
    derniere = option;
    if (rang-- == 0) return option;
  }
  const bool se_repete = derniere && derniere->get_expected_max() == CLI::detail::expected_max_vector_size;
  return se_repete ? derniere : nullptr;
}

class Moteur {
 public:
  Moteur(const Place& place, const std::string& debut, const NomsDeLaBase& noms)
      : place_(place), debut_(debut), noms_(noms) {}

  Propositions proposer() && {
    const std::size_t egal = debut_.find('=');
    if (place_.attend) {
      valeurs(*place_.attend, debut_, "");
    } else if (!place_.mots_seuls && debut_.starts_with("--") && egal != std::string::npos) {
      const CLI::Option* option = option_nommee(*place_.app, debut_.substr(0, egal));
      if (option && prend_une_valeur(*option))
        valeurs(*option, debut_.substr(egal + 1), debut_.substr(0, egal + 1));
    } else if (!place_.mots_seuls && debut_.starts_with('-')) {
      options();
    } else {
      sous_commandes();
      if (const CLI::Option* option = a_sa_place(*place_.app, place_.rang)) valeurs(*option, debut_, "");
    }
    return std::move(propositions_);
  }

 private:
  void offrir(const std::string& mot, std::string aide) {
    propositions_.mots.push_back({mot, std::move(aide)});
  }

  void sous_commandes() {
    for (const CLI::App* sous : place_.app->get_subcommands(kToutes))
      if (sous->get_name().starts_with(debut_)) offrir(sous->get_name(), sous->get_description());
  }

  void options() {
    for (const CLI::App* app = place_.app; app; app = app->get_parent())
      for (const CLI::Option* option : app->get_options())
        if (!option->get_positional() && !option->get_group().empty())
          for (const std::string& nom : option->get_lnames())
            une_option("--" + nom, option->get_description());
  }
  // One that a command and the program share is told once.
  void une_option(const std::string& nom, const std::string& aide) {
    if (nom.starts_with(debut_) &&
        std::ranges::find(propositions_.mots, nom, &Proposition::mot) == propositions_.mots.end())
      offrir(nom, aide);
  }

  void valeurs(const CLI::Option& option, const std::string& debut, const std::string& avant) {
    const SorteDeValeur sorte = sorte_de_valeur(chemin_de(*place_.app), nom_de(option), forme_de(option));
    propositions_.fichiers = sorte.fichiers;
    for (Proposition& valeur : valeurs_connues(sorte, forme_de(option), debut))
      offrir(avant + valeur.mot, std::move(valeur.aide));
    if (!sorte.de_la_base) return;
    for (app::NomPropose& nomme : noms_(place_.base, *sorte.de_la_base, debut))
      offrir(avant + nomme.nom, std::move(nomme.aide));
  }

  const Place& place_;
  const std::string& debut_;
  const NomsDeLaBase& noms_;
  Propositions propositions_;
};

}  // namespace

Propositions completer(const std::vector<std::string>& mots, const NomsDeLaBase& noms) {
  const auto racine = arbre_pour(mots);
  Place place{.app = racine.get(), .base = {}};
  for (std::size_t i = 0; i + 1 < mots.size(); ++i) avancer(place, mots[i]);
  return Moteur(place, mots.empty() ? std::string() : mots.back(), noms).proposer();
}

}  // namespace finhop::cli
