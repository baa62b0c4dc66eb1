#include "cli/manuel/description.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

#include "cli/commande.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

bool se_dit(const CLI::Option* option) {
  return !option->get_group().empty() && !option->check_lname("help");
}

OptionDecrite decrire(const CLI::Option& option) {
  OptionDecrite decrite;
  decrite.est_un_mot = option.get_positional();
  decrite.nom = nom_de(option);
  decrite.forme = forme_de(option);
  if (decrite.forme.contains('|'))
    decrite.choix = texte::joindre(choix_de(std::exchange(decrite.forme, "MOT")), ", ");
  decrite.sujet = option.get_description();
  decrite.est_exigee = option.get_required();
  decrite.est_repetee = option.get_expected_max() == CLI::detail::expected_max_vector_size ||
                        option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
  return decrite;
}

}  // namespace

std::string nom_de(const CLI::Option& option) {
  return option.get_positional() ? option.get_name(true) : "--" + option.get_lnames().front();
}

// A checked choice reads « S:a|b ».
std::string forme_de(const CLI::Option& option) {
  if (option.get_type_size() == 0) return {};
  const std::string forme = option.get_type_name();
  return forme.contains('|') ? forme.substr(forme.find(':') + 1) : forme;
}

std::vector<std::string> choix_de(std::string_view forme) {
  std::vector<std::string> mots;
  while (!forme.empty()) {
    const std::size_t barre = std::min(forme.find('|'), forme.size());
    mots.emplace_back(forme.substr(0, barre));
    forme.remove_prefix(std::min(barre + 1, forme.size()));
  }
  return mots;
}

std::vector<OptionDecrite> options_de(const CLI::App& app) {
  std::vector<OptionDecrite> decrites;
  for (const CLI::Option* option : app.get_options())
    if (se_dit(option)) decrites.push_back(decrire(*option));
  std::ranges::stable_partition(decrites, &OptionDecrite::est_un_mot);
  return decrites;
}

std::vector<OptionDecrite> options_de(const Commande& commande) {
  CLI::App app;
  commande.declarer(app);
  return options_de(app);
}

std::string synopsis_de(const Commande& commande) {
  std::string synopsis = "finhop " + std::string(commande.nom);
  bool facultatives = false;
  for (const OptionDecrite& option : options_de(commande)) {
    const std::string valeur = option.est_un_mot ? option.nom : option.nom + " " + option.forme;
    if (!option.est_un_mot && !option.est_exigee) {
      facultatives = true;
      continue;
    }
    synopsis += option.est_exigee ? " " + valeur : " [" + valeur + "]";
    if (option.est_repetee) synopsis += "...";
  }
  return facultatives ? synopsis + " [OPTIONS]" : synopsis;
}

}  // namespace finhop::cli
