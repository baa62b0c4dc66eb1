// What `avance statut` and `solde statut` share: their options, and how a change is told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "finhop/app/dossier/statut_saisi.hpp"
#include "finhop/domain/identifiants.hpp"

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

// « avance 00001 », what changed of it, and what is to be known besides.
void dire_statut(const Session& session, std::string_view objet, const domain::NumeroEditeur& numero,
                 const std::vector<std::string>& changements, const std::vector<std::string>& remarques);

}  // namespace finhop::cli
