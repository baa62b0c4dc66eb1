#include "cli/usage.hpp"

#include <fmt/format.h>

#include <array>

#include "cli/ecriture/pliage.hpp"
#include "cli/erreurs.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

std::string chemin_de(const CLI::App& app) {
  const CLI::App* parent = app.get_parent();
  return parent ? chemin_de(*parent) + " " + app.get_name() : app.get_name();
}

std::string aide_de(const CLI::App& app) {
  return chemin_de(app) + " --help";
}

std::vector<std::string> noms_de_commandes(const CLI::App& app) {
  std::vector<std::string> noms;
  for (const CLI::App* sous : app.get_subcommands([](const CLI::App*) { return true; }))
    noms.push_back(sous->get_name());
  return noms;
}

std::vector<std::string> noms_d_options(const CLI::App& app) {
  std::vector<std::string> noms;
  for (const CLI::App* a = &app; a; a = a->get_parent())
    for (const CLI::Option* option :
         a->get_options([](const CLI::Option* o) { return !o->get_group().empty(); }))
      for (const std::string& nom : option->get_lnames()) noms.push_back("--" + nom);
  return noms;
}

std::string proposer(const CLI::App& app, std::string_view debut, const std::optional<std::string>& proche) {
  return proche ? fmt::format("{}{} ; ou voir {}", debut, *proche, aide_de(app))
                : fmt::format("voir {}", aide_de(app));
}

// CLI11's sentences, said again in French; the first word is the option's name.
std::string en_francais(const CLI::ParseError& erreur) {
  const std::string phrase = erreur.what();
  const std::string nom = phrase.substr(0, phrase.find_first_of(": "));
  if (dynamic_cast<const CLI::RequiredError*>(&erreur)) return fmt::format("il manque {}", nom);
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&erreur))
    return nom + (phrase.ends_with("missing") ? " attend une valeur" : " est donné plusieurs fois");
  if (dynamic_cast<const CLI::ValidationError*>(&erreur))
    return fmt::format("{} {}", nom, phrase.substr(nom.size()));
  if (dynamic_cast<const CLI::ExcludesError*>(&erreur)) {
    const std::string autre = phrase.substr(phrase.rfind(' ') + 1);
    return fmt::format("{} et {} se contredisent", nom, autre);
  }
  if (dynamic_cast<const CLI::RequiresError*>(&erreur))
    return fmt::format("{} ne va pas sans {}", nom, phrase.substr(phrase.rfind(' ') + 1));
  return phrase;
}

struct Mot {
  const char* anglais;
  const char* francais;
};
constexpr std::array kMots{Mot{"Usage", "Utilisation "}, Mot{"SUBCOMMAND", "COMMANDE"},
                           Mot{"Positionals", "Arguments"}, Mot{"REQUIRED", "(obligatoire)"}};

constexpr std::size_t kColonneAide = 34;

// CLI11's help with a space before each colon, options told by their choices, and lines that fit a terminal.
class AideFrancaise : public CLI::Formatter {
 public:
  std::string make_group(std::string groupe, bool est_positionnel,
                         std::vector<const CLI::Option*> options) const override {
    return CLI::Formatter::make_group(groupe + " ", est_positionnel, std::move(options));
  }
  std::string make_option(const CLI::Option* option, bool est_positionnel) const override {
    const std::string gauche = "  " + make_option_name(option, est_positionnel) + make_option_opts(option);
    const bool tient = texte::largeur(gauche) + 2 <= kColonneAide;
    return (tient ? "" : gauche + "\n") +
           replier(texte::ajuster(tient ? gauche : "", kColonneAide), make_option_desc(option));
  }
  std::string make_option_opts(const CLI::Option* option) const override {
    if (option->get_type_size() == 0) return {};
    const std::string forme = option->get_type_name();  // `S:a|b` where a choice is checked
    std::string suite = forme.contains('|') ? forme.substr(forme.find(':') + 1) : forme;
    if (option->get_expected_max() == CLI::detail::expected_max_vector_size) suite += "...";
    if (option->get_required()) suite += " " + get_label("REQUIRED");
    return suite.empty() || suite.front() == ' ' || suite.front() == '.' ? suite : " " + suite;
  }
};

}  // namespace

int dire_mot_inconnu(std::ostream& erreurs, const CLI::App& app, const std::string& mot) {
  if (mot.starts_with("-")) {
    const auto proche = texte::le_plus_proche(mot.substr(0, mot.find('=')), noms_d_options(app));
    return dire_usage(erreurs, fmt::format("option inconnue {} pour {}", texte::citer(mot), chemin_de(app)),
                      proposer(app, "peut-être ", proche));
  }
  const auto commandes = noms_de_commandes(app);
  if (commandes.empty())
    return dire_usage(erreurs,
                      fmt::format("{} n'a pas sa place ici : {} a déjà tout ce qu'il prend",
                                  texte::citer(mot), chemin_de(app)),
                      proposer(app, "", std::nullopt));
  const auto proche = texte::le_plus_proche(mot, commandes);
  return dire_usage(erreurs, fmt::format("commande inconnue {}", texte::citer(chemin_de(app) + " " + mot)),
                    proposer(app, "peut-être " + chemin_de(app) + " ", proche));
}

void franciser(CLI::App& racine) {
  const auto aide = std::make_shared<AideFrancaise>();
  for (const Mot& mot : kMots) aide->label(mot.anglais, mot.francais);
  aide->column_width(kColonneAide);
  racine.formatter(aide);
}

int dire_mauvais_usage(std::ostream& erreurs, const CLI::App& racine, const CLI::App& app,
                       const CLI::ParseError& erreur) {
  // A mistyped word explains what is missing better than what is missing does.
  for (const std::string& reste : racine.remaining(true))
    if (reste != "--" && (reste.starts_with("-") || dynamic_cast<const CLI::ExtrasError*>(&erreur)))
      return dire_mot_inconnu(erreurs, app, reste);
  return dire_usage(erreurs, fmt::format("{} : {}", chemin_de(app), en_francais(erreur)),
                    proposer(app, "", std::nullopt));
}

int dire_groupe_seul(std::ostream& erreurs, const CLI::App& groupe) {
  return dire_usage(erreurs,
                    fmt::format("{} attend une de ses commandes : {}", chemin_de(groupe),
                                texte::joindre(noms_de_commandes(groupe), ", ")),
                    fmt::format("voir {}", aide_de(groupe)));
}

}  // namespace finhop::cli
