// The options that `avance ajouter` and `avance modifier` share: one for each field that is asked for.
#pragma once

#include <map>

#include "cli/options.hpp"
#include "finhop/app/avance/saisie.hpp"

namespace finhop::cli {

struct OptionsAvance {
  std::map<Donnee, OptionTexte> textes;
  std::map<Donnee, OptionListe> listes;
  OptionTexte statut;
  OptionSimuler simuler;

  // `necessaire`: whether what no avance goes without must be given.
  void ajouter(CLI::App& app, Besoin necessaire);
  app::AvanceSaisie saisie() const;
};

}  // namespace finhop::cli
