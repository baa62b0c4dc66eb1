// What comes next, told in one place: of a dossier, of a lot, of the day. Every face asks here.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "finhop/base/geste.hpp"
#include "finhop/base/jour.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::domain {

// What moves its solde on; absent while the solde is not begun and once nothing does.
std::optional<Suite> suite_du_dossier(const Dossier& dossier);

// Where all of it is told.
Suite voir_le_dossier(const NumeroEditeur& numero);
// What comes next for who does not know whether a dossier in hand is ready.
Suite suite_sans_juger(const Dossier& dossier);

// What attaches a document of that type: its option, or its code before the file.
Argument piece_a_joindre(const TypePiece& type);

// What finishes a lot that was recorded without its folder.
Suite achever_le_lot(const std::string& nom);
// What is useful where the lot stands, whatever was asked of it. Of one that was replaced: what its dossiers wait for.
Remede suites_du_lot(const Lot& lot, const Jour& aujourd_hui);
// Of a lot that is not deposited yet: noted on its day, or made again for `jour` when that is another one.
Remede suites_du_depot(const Lot& lot, const Jour& aujourd_hui, const std::optional<Jour>& jour);

// What the whole base holds.
struct Journee {
  Jour aujourd_hui;
  std::optional<NumeroAns> premier_logiciel = {};  // absent when there is none
  std::size_t dossiers = 0;
  std::span<const Lot> lots = {};  // generated or deposited
};
// What is useful when no task presses.
Remede suites_du_jour(const Journee& journee);

}  // namespace finhop::domain
