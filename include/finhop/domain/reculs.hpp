// One step back: what a person does when a dossier or a lot stands where it does by mistake. Beside the suites, which go
// forward; every face asks here.
#pragma once

#include <optional>
#include <string>

#include "finhop/base/geste.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::domain {

// What takes its solde one step back; absent while it is in hand, and where nothing does.
std::optional<Suite> recul_du_solde(const Dossier& dossier);
// What makes its avance paid, or leads there; the dossier itself where nothing does.
Suite retour_a_payee(const Avance& avance);
// What takes a lot one step back; absent once it is given up.
std::optional<Suite> recul_du_lot(const Lot& lot);

// The step that gives a dossier or a lot that status, by a correction.
Suite corriger(const Avance& avance, StatutAvance vers);
Suite corriger(const Dossier& dossier, StatutSolde vers);
Suite corriger(const Lot& lot, StatutLot vers);

}  // namespace finhop::domain
