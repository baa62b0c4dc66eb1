// The options that `avance ajouter` and `avance modifier` share.
#pragma once

#include "cli/options.hpp"
#include "finhop/app/avance/saisie.hpp"

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

  // `besoin_ans`: whether --ans must be given.
  void ajouter(CLI::App& app, Besoin besoin_ans);
  app::AvanceSaisie saisie() const;
};

}  // namespace finhop::cli
