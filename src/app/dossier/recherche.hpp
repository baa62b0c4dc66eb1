// Finding what a person named, or saying what is not there.
#pragma once

#include <string_view>
#include <vector>

#include "app/saisie/saisies.hpp"
#include "finhop/app/changement.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

Result<domain::Dossier> exiger_dossier(Base& base, std::string_view reference);
// A dossier whose avance and solde may still be changed.
Result<domain::Dossier> exiger_modifiable(Base& base, std::string_view reference);
bool est_fige(const domain::Dossier& dossier);
// Why a dossier that is does not change.
Refus fige(const domain::Dossier& dossier);
// The same of one field that a table says otherwise.
Refus fige(const domain::Dossier& dossier, const Changement& change);
Result<domain::Logiciel> exiger_logiciel(Base& base, const domain::NumeroAns& numero_ans);
// The numeroAns given, each of a registered software; what is not goes to `lecture`.
std::vector<domain::NumeroAns> lire_logiciels(Base& base, Saisies& saisies, const std::vector<Saisi>& saisis);
Result<domain::Lot> exiger_lot(Base& base, std::string_view nom);

}  // namespace finhop::app
