// A step back, for what was noted by mistake: what it gave back, and why.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/geste.hpp"
#include "finhop/base/jour.hpp"

namespace finhop::app {

struct Correction {
  std::string_view objet;  // avance, solde, lot, retour
  std::string reference;   // a numeroEditeur, or the name of a lot
  std::string_view de;     // ids of statuses
  std::string_view vers;
  Jour date;
  std::string motif;
  std::vector<std::string> changements = {};  // field by field, in words
  std::vector<std::string> dossiers = {};     // that moved with a lot
  Remede suites = {};
};

}  // namespace finhop::app
