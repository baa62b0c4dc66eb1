// What the commands that read a table share; of `avance importer` and `solde importer`, the report of an import too, or of
// its faults.
#pragma once

#include "cli/commande.hpp"
#include "cli/options.hpp"
#include "finhop/app/saisie/imports.hpp"
#include "finhop/app/saisie/titres.hpp"
#include "finhop/vue/imports.hpp"

namespace finhop::cli {

// How the table is to be read.
class OptionsDeTable {
 public:
  // The help then tells the titles of the columns of that sort.
  void ajouter(CLI::App& app, app::SorteDeTable sorte);
  app::LectureDeTable lecture() const;

 private:
  OptionListe colonnes_;
  Drapeau ignorer_colonnes_;
  OptionTexte encodage_;
  OptionTexte feuille_;
};

using Importer = app::IssueImport (*)(app::Base&, const app::Contexte&, const app::Fichier&, app::DejaLa,
                                      const app::LectureDeTable&);

Action declarer_import(CLI::App& app, app::SorteDeTable sorte, const vue::MotsImport& mots,
                       Importer importer);

}  // namespace finhop::cli
