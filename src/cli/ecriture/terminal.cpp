#include "cli/ecriture/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

#include "cli/ecriture/pliage.hpp"

namespace finhop::cli {
namespace {

// Where a stream keeps both; a stream that was never told has neither.
int place_de_la_largeur() {
  static const int place = std::ios_base::xalloc();
  return place;
}
int place_des_couleurs() {
  static const int place = std::ios_base::xalloc();
  return place;
}

// In the order of Ton: bold, red, yellow, green, bold cyan.
constexpr std::array kSequences{"1", "31", "33", "32", "1;36"};

// The last one that was typed, whatever the command: what it says of a wrong usage has its colours too.
std::string_view choix_tape(const Environnement& environnement) {
  constexpr std::string_view kOption = "--couleur";
  std::string_view choix;
  for (std::size_t i = 0; i < environnement.arguments.size(); ++i) {
    const std::string_view mot = environnement.arguments[i];
    if (mot == "--") break;
    if (mot == kOption && i + 1 < environnement.arguments.size()) choix = environnement.arguments[i + 1];
    if (mot.starts_with(kOption) && mot.substr(kOption.size()).starts_with('='))
      choix = mot.substr(kOption.size() + 1);
  }
  return choix;
}

bool en_couleurs(const Environnement& environnement, bool au_terminal) {
  const std::string_view choix = choix_tape(environnement);
  if (choix == "toujours") return true;
  if (choix == "jamais" || !au_terminal) return false;
  const auto variable = [&](const char* nom) -> std::string_view {
    const char* dite = environnement.variable(nom);
    return dite ? dite : "";
  };
  return variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

}  // namespace

void regler(std::ostream& flux, const Terminal& terminal) {
  flux.iword(place_de_la_largeur()) = static_cast<long>(terminal.largeur);
  flux.iword(place_des_couleurs()) = terminal.couleurs ? 1 : 0;
}

Terminal terminal_de(std::ostream& flux) {
  return {static_cast<std::size_t>(flux.iword(place_de_la_largeur())), flux.iword(place_des_couleurs()) != 0};
}

std::size_t largeur_des_tables(std::ostream& flux) {
  return std::max(kLargeur, terminal_de(flux).largeur);
}

void regler_les_flux(const Environnement& environnement) {
  regler(environnement.sortie,
         {environnement.largeur, en_couleurs(environnement, environnement.sortie_au_terminal)});
  regler(environnement.erreurs, {0, en_couleurs(environnement, environnement.erreurs_au_terminal)});
}

std::string teindre(std::ostream& flux, Ton ton, std::string_view mots) {
  if (mots.empty() || !terminal_de(flux).couleurs) return std::string(mots);
  return fmt::format("\033[{}m{}\033[0m", kSequences[static_cast<std::size_t>(std::to_underlying(ton))],
                     mots);
}

std::string teindre_dans(std::ostream& flux, Ton ton, std::string_view mots, std::string texte) {
  const std::size_t place = texte.find(mots);
  if (place != std::string::npos) texte.replace(place, mots.size(), teindre(flux, ton, mots));
  return texte;
}

}  // namespace finhop::cli
