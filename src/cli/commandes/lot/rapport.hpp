// What the commands that make lots say beside their result.
#pragma once

#include <span>

#include "cli/ecriture/texte.hpp"
#include "cli/session.hpp"
#include "finhop/app/lot/exporter.hpp"

namespace finhop::cli {

// To the messages: a day that is passed, the warnings of the lots, then those of their requests.
void avertir_des_lots(const Session& session, std::span<const app::LotExporte> lots,
                      std::span<const app::DossierSignale> avertissements, const MiseEnPage& mise = {});

}  // namespace finhop::cli
