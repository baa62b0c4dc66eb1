// Taking an avance one step back, with a motive.
#pragma once

#include <string>

#include "finhop/app/contexte.hpp"
#include "finhop/app/correction.hpp"
#include "finhop/app/dossier/statut_saisi.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::app {

// By one of domain::corrections<StatutAvance>. A paid avance keeps what was paid unless `saisi` says otherwise; one that is
// paid no more loses it. Refused (correction-impossible) while its solde is claimed.
Issue<Correction> corriger_avance(Base& base, const Contexte& contexte, const std::string& reference,
                                  const StatutSaisi& saisi);

}  // namespace finhop::app
