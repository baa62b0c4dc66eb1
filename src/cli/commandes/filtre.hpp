// The options that say which dossiers are asked for, and how they are listed: the same for every command that takes them.
#pragma once

#include "cli/options.hpp"
#include "finhop/app/dossier/demande.hpp"

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
  OptionTexte du_client_;
  OptionTexte finess_;
  Drapeau ecart_;
  OptionTexte depuis_;
  OptionTexte jusqua_;
  OptionTexte sur_;
};

// All that may be asked of a list of dossiers.
class OptionsDeListe {
 public:
  static constexpr const char* kColonnes = "--colonnes";

  void ajouter(CLI::App& app);
  app::Demande demande() const;

 private:
  OptionsDeFiltre filtre_;
  OptionTexte colonnes_;
  OptionTexte tri_;
  OptionNombre limite_;
};

}  // namespace finhop::cli
