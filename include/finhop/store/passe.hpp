// The base as it was at the end of a past day, by the days recorded: in a file of its own, which goes with it.
//
// What every later command changed is taken back, newest first, from what is kept for undoing. A step that was noted later
// for that day or one before (a payment, a deposit, an answer, a decision) stays, and with it its dossier as that command
// left it. A payment dated later has not come yet. Documents, and what tells of commands, are left out.
#pragma once

#include "finhop/base/jour.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

struct BaseDuPasse {
  Base base;
  // Some later command was made before what undoes it was kept: it stays.
  bool incomplete = false;
};
BaseDuPasse base_du_jour(Base& base, const Jour& jour);

}  // namespace finhop::store
