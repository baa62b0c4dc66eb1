// Finding what a person named, or saying what is not there.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "app/saisie/saisies.hpp"
#include "finhop/app/changement.hpp"
#include "finhop/app/contexte.hpp"
#include "finhop/app/dossier/fige.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

// What a person means: a numeroEditeur, whose first zeros may be left out, a numeroASP, either of those that it bore once,
// or words of its client's name when they lead to one dossier only (dossier-ambigu). What is no present number is told to
// `contexte`.
Result<domain::Dossier> exiger_dossier(Base& base, std::string_view reference);
Result<domain::Dossier> exiger_dossier(Base& base, const Contexte& contexte, std::string_view reference);
// A present number as it stands: a table's, a document's name.
Result<domain::Dossier> exiger_dossier_exact(Base& base, std::string_view reference);
// A dossier whose avance and solde may still be changed.
Result<domain::Dossier> exiger_modifiable(Base& base, std::string_view reference);
Result<domain::Dossier> exiger_modifiable(Base& base, const Contexte& contexte, std::string_view reference);
// Why one that is `fige` does not change, of one field that a table says otherwise.
Refus fige(const domain::Dossier& dossier, const Changement& change);
Result<domain::Logiciel> exiger_logiciel(Base& base, const domain::NumeroAns& numero_ans);
// The numeroAns given, each of a registered software; what is not goes to `lecture`.
std::vector<domain::NumeroAns> lire_logiciels(Base& base, Saisies& saisies, const std::vector<Saisi>& saisis);
// The lot of that name, or the only one whose name ends so. Without a name, the only one of those that are meant
// (lot-ambigu when there are several).
using Vise = std::function<bool(const domain::Lot&)>;
Result<domain::Lot> exiger_lot(Base& base, std::string_view nom, const Vise& vise);
// In hand: what is to be deposited, or waits for its answer.
Result<domain::Lot> exiger_lot(Base& base, std::string_view nom);

}  // namespace finhop::app
