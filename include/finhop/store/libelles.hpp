// What a person answered about the portal's labels, and notes of them.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/decision.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

struct LibelleTranche {
  std::string reduit;  // its words (domain::reduire_libelle)
  std::string code;    // empty: none
  std::string libelle;
  domain::Decision decision = domain::Decision::Refusee;
  friend bool operator==(const LibelleTranche&, const LibelleTranche&) = default;
};

std::vector<LibelleTranche> lire_tranches(Base& base);
// The newest answer replaces the one before. Callers hold a write transaction.
void garder_tranche(Base& base, const LibelleTranche& tranche);

// A line that the portal decided, and whose it is.
struct LigneLibellee {
  std::string libelle;
  std::string code;  // empty: none
  domain::Decision decision = domain::Decision::Refusee;
  std::optional<std::string> prediction_contraire;
  std::string client;  // empty: not known
};
// Each of them, in the order of their lots.
void chaque_ligne_libellee(Base& base, const std::function<void(const LigneLibellee&)>& voir);

// By their patterns (domain::patron).
std::map<std::string, std::string> lire_notes(Base& base);
// An empty note takes it away. Callers hold a write transaction.
void garder_note(Base& base, const std::string& patron, const std::string& libelle, const std::string& note);

}  // namespace finhop::store
