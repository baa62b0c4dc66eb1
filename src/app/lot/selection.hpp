// Which dossiers an export takes, and which it leaves, with the reasons.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "app/saisie/saisies.hpp"
#include "finhop/app/dossier/fiche.hpp"
#include "finhop/app/lot/exporter.hpp"

namespace finhop::app {

struct MomentDuDepot {
  Jour jour;
  Instant maintenant;
};
struct Selection {
  std::vector<std::int64_t> examines;  // the dossiers judged, ready or not
  std::vector<Fiche> prets;            // ordered by numeroEditeur
  std::vector<DossierSignale> exclus;
};

// References and numeroAns that are not known go to `lecture`. Dossiers of the lots `acheves`, which the same command
// finishes, have what they ask for: neither taken nor left.
Selection selectionner(Base& base, Saisies& saisies, const DemandeExport& demande, const MomentDuDepot& depot,
                       const std::set<std::string>& acheves);

}  // namespace finhop::app
