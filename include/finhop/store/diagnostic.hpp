// Looking at the base as a whole. Each function gives what it found wrong, in words; nothing when all is well.
#pragma once

#include <cstdint>
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
  int version = 0;                  // the version whose tables these are
};
// Against a base that the migrations have just made, up to the version of this one.
EtatSchema comparer_schema(Base& base);

// Documents, lots' files and answers whose bytes no longer have their recorded size or digest.
std::vector<std::string> contenus_alteres(Base& base);
// Lots whose recorded files, zips and ranks do not fit together.
std::vector<std::string> lots_incomplets(Base& base);
// The same of one lot.
std::vector<std::string> lot_incomplet(Base& base, std::int64_t cle);

std::string version_sqlite();

struct Pages {
  std::int64_t taille = 0;  // of one page, in bytes
  std::int64_t nombre = 0;
  std::int64_t libres = 0;  // held by the file, used by nothing
};
Pages compter_pages(Base& base);
// How SQLite makes writes safe in this file: « delete » as finhop leaves it.
std::string mode_journal(Base& base);
// Bytes of the documents that the next export may take out.
std::int64_t octets_a_exporter(Base& base);

}  // namespace finhop::store
