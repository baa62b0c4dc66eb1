// What `avance importer` and `solde importer` share: their options, and the report of an import or of its faults.
#pragma once

#include "cli/commande.hpp"
#include "cli/options.hpp"
#include "finhop/app/saisie/imports.hpp"
#include "finhop/vue/imports.hpp"

namespace finhop::cli {

using Importer = app::IssueImport (*)(app::Base&, const app::Contexte&, const app::Fichier&, app::DejaLa,
                                      const app::LectureDeTable&);

Action declarer_import(CLI::App& app, const vue::MotsImport& mots, Importer importer);

}  // namespace finhop::cli
