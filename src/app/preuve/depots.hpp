// What a dossier's lots said of it and what came back: its own line of each file, beside what is recorded now.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/format/preuve.hpp"

namespace finhop::app {

// One line of a file, as it stands there.
struct Extraction {
  std::string nom;  // of the file that holds it in the proof
  std::string octets;
};

struct DepotsDuDossier {
  std::vector<format::PreuveDepot> depots;  // oldest first
  std::vector<Extraction> extraits;
};

// Panne when a lot or an answer is damaged.
DepotsDuDossier depots_du_dossier(Base& base, const domain::Dossier& dossier);

}  // namespace finhop::app
