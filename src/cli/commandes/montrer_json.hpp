// `montrer --format json`: the row of `lister`, with all that is known of the dossier.
#pragma once

#include "cli/rapports.hpp"
#include "finhop/app/dossier/montrer.hpp"

namespace finhop::cli {

JsonDoc json_dossier(const Gestes& gestes, const app::DossierMontre& montre);

}  // namespace finhop::cli
