// Wrong usage, told in French with the closest right word; and the help's own words.
#pragma once

#include <CLI/CLI.hpp>

#include <iosfwd>
#include <string>

namespace finhop::cli {

void franciser(CLI::App& racine);
// `app` is the deepest command that was recognised. Gives exit code 2.
int dire_mauvais_usage(std::ostream& erreurs, const CLI::App& racine, const CLI::App& app,
                       const CLI::ParseError& erreur);
int dire_mot_inconnu(std::ostream& erreurs, const CLI::App& app, const std::string& mot);
int dire_groupe_seul(std::ostream& erreurs, const CLI::App& groupe);

}  // namespace finhop::cli
