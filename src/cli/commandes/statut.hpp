// The options that `avance statut` and `solde statut` share.
#pragma once

#include <string>

#include "cli/options.hpp"
#include "finhop/app/dossier/statut_saisi.hpp"

namespace finhop::cli {

struct OptionsStatut {
  OptionTexte statut;
  OptionListe references;
  OptionTexte date;
  OptionTexte montant;
  OptionTexte motif;
  OptionSimuler simuler;

  void ajouter(CLI::App& app, const Mots& statuts, const std::string& sujet_date,
               const std::string& sujet_montant);
  app::StatutSaisi saisi() const;
};

}  // namespace finhop::cli
