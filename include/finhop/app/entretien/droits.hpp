// A base that several accounts of one machine use: its file says so, open to the group of its folder or to its owner alone,
// and all that finhop makes for it follows.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/base/droits.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::app {

std::string_view id(Droits droits);  // groupe, prive: typed
std::optional<Droits> droits_d_id(std::string_view id);

struct DroitsChanges {
  Droits avant = Droits::Prive;
  Droits apres = Droits::Prive;
  std::vector<std::filesystem::path> fichiers;  // the base, and what SQLite keeps beside it
  std::optional<std::string> reserve;           // why another account could not write there all the same
};
// Changes nothing in the base itself: nothing of it is in the journal, and the other one takes it back. Done
// again, it gives the base to the group that its folder has now. Panne when this account may not.
Issue<DroitsChanges> changer_droits(Base& base, const Contexte& contexte, Droits voulus);

// Why another account of the group could not use the base in that file although it is open to the group: its folder is
// closed, or another group's. Absent when all is well, or the base is its owner's.
std::optional<std::string> reserve_du_dossier(const std::filesystem::path& base);
// What to type about it.
Remede remede_du_dossier(const std::filesystem::path& base);

}  // namespace finhop::app
