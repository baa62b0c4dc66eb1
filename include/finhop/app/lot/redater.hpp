// Making a lot again for another day.
// A lot only takes the steps of its life cycle; a refusal tells the next one.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/lot/annuler.hpp"
#include "finhop/app/lot/exporter.hpp"

namespace finhop::app {

// Whether the lot was made by a command that was cut off, and only its folder was missing.
enum class Reprise { Non, Oui };
struct LotRedate {
  LotExporte nouveau;
  LotEcarte ancien;
  std::vector<DossierSignale> avertissements;  // of its requests, judged on the new day
  Reprise reprise = Reprise::Non;
};
// The same requests in the same order under the name of another day, beside the old lot's folder; the old lot is
// `remplace`. Before its deposit only; refused with the findings when a dossier is not ready any more, and
// when another command gives up the new lot before its folder appears.
Issue<LotRedate> redater_lot(Base& base, const Contexte& contexte, const std::string& nom, const Saisi& date,
                             const Suivi& suivi);

}  // namespace finhop::app
