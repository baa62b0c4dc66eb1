// From composed lots to folders: recorded and written beside their place inside the command's transaction, given
// their names after it. A cut in between leaves lots that `achever` finishes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "app/lot/composition.hpp"
#include "app/lot/fichiers/repertoire_provisoire.hpp"
#include "app/operation.hpp"
#include "app/place.hpp"
#include "finhop/app/lot/exporter.hpp"

namespace finhop::app {

struct LotEcrit {
  std::string nom;
  std::int64_t cle = 0;
  RepertoireProvisoire repertoire;
};

// Why a lot of that rank cannot be; `option` chooses another day.
std::optional<Refus> rang_refuse(int rang, const domain::NumeroAns& numero_ans, const Jour& date_depot,
                                 Donnee donnee);
// A folder that bears the name of a lot is never written over.
ListeRefus dossiers_deja_la(const std::vector<LotAEcrire>& lots, const Remede& remede);
// What is ready has findings of severity avertissement only.
std::vector<DossierSignale> avertissements_de(const std::vector<Fiche>& prets);
LotExporte lot_exporte(const LotAEcrire& lot);

// Removes what commands killed before they recorded their lots left in `sortie`.
void nettoyer(Base& base, const std::filesystem::path& sortie);
// What the lots take, on the disk of their folders first, then on that of the base.
Besoins besoins_de(const Base& base, const std::vector<LotAEcrire>& lots);
// Writes and records the lots, and ends the operation.
std::vector<LotEcrit> ecrire_tous(Base& base, Operation& operation, const std::vector<LotAEcrire>& lots,
                                  const Suivi& suivi);
// Gives the folders their names, in a transaction of its own: under the base's lock nobody else acheves the
// same lot. Gives the lots that another command gave up before: their folders do not appear.
std::vector<std::string> publier(Base& base, std::vector<LotEcrit>& ecrits);
// Why such a lot is not to be deposited.
Refus lot_ecarte(const std::string& nom);

}  // namespace finhop::app
