// Which lot an answer is for: told by its numeroAns and each line's numLigne and numeroEditeur, never by its name.
#pragma once

#include <optional>
#include <string>

#include "app/retour/lecture.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/format/modele.hpp"

namespace finhop::app {

struct AReconnaitre {
  const RetourLu& retour;
  const format::Modele& modele;
  std::string fichier;             // as typed
  std::optional<std::string> lot;  // the name given with --lot
};

// A lot that is `depose` or `traite`. Where several fit, the invoices decide, then all that the lines claim; when that
// is not enough either, retour-ambigu asks which. Also refused: retour-inconnu, and pas-interdit for a lot that is not
// noted as deposited.
Result<domain::Lot> reconnaitre(Base& base, const AReconnaitre& a_reconnaitre);

// Whether a lot that waits for its answer has these very lines, with their invoices.
bool une_attente_a_ces_lignes(Base& base, const RetourLu& retour);

}  // namespace finhop::app
