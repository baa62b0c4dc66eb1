// The options that say which dossiers are asked for, the same for every command that takes them.
#pragma once

#include "cli/options.hpp"
#include "finhop/app/dossier/lister.hpp"

namespace finhop::cli {

class OptionsDeFiltre {
 public:
  void ajouter(CLI::App& app);
  // Whom, not in which order.
  app::Criteres criteres() const;

 private:
  OptionListe references_;
  OptionListe ans_;
  OptionTexte avance_;
  OptionTexte solde_;
  OptionTexte situation_;
  Drapeau pret_;
  Drapeau bloque_;
  OptionTexte client_;
  OptionTexte finess_;
  Drapeau ecart_;
  OptionTexte depuis_;
  OptionTexte jusqua_;
  OptionTexte sur_;
};

}  // namespace finhop::cli
