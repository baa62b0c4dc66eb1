// Looking at the base as a whole. Each function gives what it found wrong, in words; nothing when all is well.
#pragma once

#include <string>
#include <vector>

#include "finhop/store/base.hpp"

namespace finhop::store {

// SQLite's own check of every page and every constraint.
std::vector<std::string> pages_abimees(Base& base);
// Rows that name a row which is not there.
std::vector<std::string> liens_rompus(Base& base);
// What no row may say alone: statuses against lots, lines against dossiers.
std::vector<std::string> incoherences(Base& base);

struct EtatSchema {
  std::vector<std::string>
      fautes;  // missing or altered tables, views and guards; guards that are not finhop's
  std::vector<std::string> ajouts;  // tables, views and indexes that somebody added beside
};
// Against a base that the migrations have just made.
EtatSchema comparer_schema(Base& base);

std::string version_sqlite();

}  // namespace finhop::store
