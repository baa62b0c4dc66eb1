// The life of a lot once it is made: declared deposited, made again for another day, cancelled, or refused whole by
// the portal (guide 1.2, control 1). A lot only takes the steps of its life cycle; a refusal tells the next one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/exporter.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

// On the day its name bears and no other: `date`, or today in Paris.
Issue<domain::Lot> deposer_lot(Base& base, const Contexte& contexte, const std::string& nom,
                               const std::optional<Saisi>& date);

// A lot that will not be deposited.
struct LotEcarte {
  domain::Lot lot;
  std::optional<std::filesystem::path> reste;  // its folder, left as it is, when it is there
};
// Before its deposit only. Its dossiers are free again; its name is never given again (D3).
Issue<LotEcarte> annuler_lot(Base& base, const Contexte& contexte, const std::string& nom);

// After its deposit only.
Issue<domain::Lot> rejeter_lot(Base& base, const Contexte& contexte, const std::string& nom,
                               const Saisi& motif);

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
