// The options that `avance corriger`, `solde corriger`, `lot corriger` and `retour retirer` share.
#pragma once

#include <string>

#include "cli/options.hpp"
#include "finhop/app/correction.hpp"
#include "finhop/app/dossier/statut_saisi.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::cli {

struct OptionsCorrection {
  OptionTexte sujet;
  OptionTexte statut;
  OptionTexte motif;
  OptionTexte date;
  OptionTexte montant;
  OptionFormat format;
  OptionSimuler simuler;

  // Of a dossier, or of a lot.
  void ajouter_reference(CLI::App& app);
  void ajouter_lot(CLI::App& app);
  void ajouter_statut(CLI::App& app, const Mots& statuts);
  // What comes last.
  void ajouter_motif(CLI::App& app);

  app::StatutSaisi saisi() const;
  int rendre(const Session& session, const Issue<app::Correction>& correction) const;
};

}  // namespace finhop::cli
