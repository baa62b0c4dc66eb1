// What the commands that make lots, or set them aside, print.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "finhop/app/lot/annuler.hpp"
#include "finhop/app/lot/exporter.hpp"

namespace finhop::cli {

void ecrire_lot_fait(std::ostream& sortie, const app::LotExporte& exporte);
// To the messages: that a lot that was cut off is whole now.
void dire_complete(const Session& session, const std::string& nom);
// To the messages: a day that is passed, the warnings of the lots, then those of their requests.
void avertir_des_lots(const Session& session, const std::vector<app::LotExporte>& lots,
                      const std::vector<app::DossierSignale>& avertissements);
// That its folder must not go to the portal, when it is still there.
void ecrire_dossier_ecarte(std::ostream& sortie, const app::LotEcarte& ecarte);

}  // namespace finhop::cli
