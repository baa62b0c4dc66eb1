// What `avance importer` and `solde importer` share: their options, and the report of an import or of its faults.
#pragma once

#include "cli/commande.hpp"
#include "cli/options.hpp"
#include "finhop/app/saisie/imports.hpp"

namespace finhop::cli {

struct MotsImport {
  std::string_view un;      // « avance »
  std::string_view accord;  // « e » when it is feminine
};

using Importer = app::IssueImport (*)(app::Base&, const app::Contexte&, const app::Fichier&, app::DejaLa);

Action declarer_import(CLI::App& app, const MotsImport& mots, Importer importer);

}  // namespace finhop::cli
