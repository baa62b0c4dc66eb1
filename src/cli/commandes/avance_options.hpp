// The options that `avance ajouter` and `avance modifier` share.
#pragma once

#include "cli/options.hpp"
#include "finhop/app/avances.hpp"

namespace finhop::cli {

struct OptionsAvance {
  OptionTexte ans;
  OptionTexte asp;
  OptionTexte client;
  OptionTexte date_bc;
  OptionTexte montant_bc;
  OptionListe finess;
  OptionTexte statut;
  OptionSimuler simuler;

  void ajouter(CLI::App& app);
  app::AvanceSaisie saisie() const;
};

}  // namespace finhop::cli
