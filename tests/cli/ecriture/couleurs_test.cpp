// Colours stand on terminals only, and never alone: without them, the same words at the same places.
#include <catch2/catch.hpp>

#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "cli/transcription.hpp"
#include "finhop/cli/run.hpp"

using namespace finhop;
using namespace finhop::tests;

namespace {

struct Demande {
  bool terminal = true;
  std::map<std::string, std::string> variables = {};
  std::vector<std::string> mots = {};
};

// What a wrong command says, whose first words are red.
bool en_couleurs(const Demande& demande) {
  std::vector<std::string> mots{"montrerr"};
  mots.insert(mots.end(), demande.mots.begin(), demande.mots.end());
  std::ostringstream sortie, erreurs;
  cli::run({.arguments = mots,
            .sortie = sortie,
            .erreurs = erreurs,
            .erreurs_au_terminal = demande.terminal,
            .maintenant = Instant::exact_iso("2022-05-16T09:00:00Z").value(),
            .variable = [&](const char* nom) -> const char* {
              const auto lue = demande.variables.find(nom);
              return lue == demande.variables.end() ? nullptr : lue->second.c_str();
            }});
  REQUIRE(erreurs.str().contains("commande inconnue"));
  return erreurs.str().starts_with("\033[31mfinhop :\033[0m ");
}

std::string sans_couleurs(const std::string& texte) {
  return std::regex_replace(texte, std::regex("\033\\[[0-9;]*m"), "");
}

constexpr std::string_view kOption = " --couleur toujours";

// The same case, every command of which asks for colours.
Cas en_couleurs(Cas cas) {
  constexpr std::string_view kCommande = "\n$ finhop";
  for (std::size_t i = cas.texte.find(kCommande); i != std::string::npos;
       i = cas.texte.find(kCommande, i + 1))
    cas.texte.insert(i + kCommande.size(), kOption);
  return cas;
}

std::string sans_l_option(std::string texte) {
  for (std::size_t i = texte.find(kOption); i != std::string::npos; i = texte.find(kOption))
    texte.erase(i, kOption.size());
  return texte;
}

}  // namespace

TEST_CASE("Colours are for terminals that want them, or for who asks", "[couleurs]") {
  CHECK(en_couleurs(Demande{}));
  CHECK_FALSE(en_couleurs({.terminal = false}));
  CHECK_FALSE(en_couleurs({.variables = {{"NO_COLOR", "1"}}}));
  CHECK(en_couleurs({.variables = {{"NO_COLOR", ""}}}));
  CHECK_FALSE(en_couleurs({.variables = {{"TERM", "dumb"}}}));
  CHECK(en_couleurs({.variables = {{"TERM", "xterm"}}}));
  CHECK_FALSE(en_couleurs({.mots = {"--couleur", "jamais"}}));
  CHECK_FALSE(en_couleurs({.mots = {"--couleur=jamais"}}));
  CHECK(en_couleurs({.terminal = false, .mots = {"--couleur", "toujours"}}));
  CHECK(en_couleurs({.variables = {{"NO_COLOR", "1"}}, .mots = {"--couleur", "toujours"}}));
  CHECK_FALSE(en_couleurs({.terminal = false, .mots = {"--couleur", "auto"}}));
}

TEST_CASE("Without its colours, what is shown is what is shown without colours", "[couleurs]") {
  const std::set<std::string> kDossiers{"montrer", "lister",        "diagnostic", "verifier", "exporter",
                                        "etat",    "avance_statut", "a-faire",    "argent",   "accueil"};
  std::size_t colorees = 0;
  for (const Cas& cas : tous_les_cas()) {
    // The others tell what was typed, word for word, or have no colours.
    if (!kDossiers.contains(cas.dossier) || cas.texte.contains("annuler") || cas.texte.contains("journal"))
      continue;
    if (cas.texte.contains("--couleur") || cas.texte.contains("xlsx")) continue;
    INFO(cas.nom);
    const std::string rejoue = rejouer(en_couleurs(cas));
    if (rejoue.contains("\033[")) ++colorees;
    CHECK(sans_l_option(sans_couleurs(rejoue)) == cas.texte);
  }
  CHECK(colorees > 50);
}
