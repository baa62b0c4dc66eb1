// What each value of a command may be: words that finhop knows, names of the base, or a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/completion/moteur.hpp"

namespace finhop::cli {

enum class MotsConnus { Aucun, Choix, Regles, Reglages };

struct SorteDeValeur {
  MotsConnus mots = MotsConnus::Aucun;
  std::optional<app::SorteDeNom> de_la_base = std::nullopt;
  bool fichiers = false;
};

// `commande`: « lot montrer »; `nom`: « REF », « --format »; `forme`: « texte|json », « FICHIER ».
SorteDeValeur sorte_de_valeur(std::string_view commande, std::string_view nom, std::string_view forme);
// Those of the program itself that start so, without regard to case.
std::vector<Proposition> valeurs_connues(const SorteDeValeur& sorte, std::string_view forme,
                                         std::string_view debut);

}  // namespace finhop::cli
