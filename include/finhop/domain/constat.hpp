// A Constat is one finding of one rule: wrong data told to people, collected and never thrown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/geste.hpp"
#include "finhop/domain/cles.hpp"

namespace finhop::domain {

enum class Severite { Erreur, Avertissement };
enum class Etape { Structure, Format, Coherence, Eligibilite, Pieces };

std::string_view id(Severite severite);
std::string_view id(Etape etape);

// Where in a deposit file a finding points. Absent parts: `cle` when it is no value of the modèle, `ligne` when the
// header or the whole file is meant, `place` when the judge did not see the file (see `situer`), `champ` when it is no
// field of a profile's own.
struct Endroit {
  std::optional<Cle> cle = {};
  std::optional<std::size_t> ligne = {};    // index in lignesImport
  std::optional<std::size_t> element = {};  // index in the list of `cle`, or of the document for its keys
  std::optional<std::size_t> place = {};    // byte offset in the file
  std::optional<std::string> champ = {};
  friend bool operator==(const Endroit&, const Endroit&) = default;
};

struct Constat {
  std::string_view regle;  // ELI-01: public, never renumbered; FMT-X-<champ> for a field of a profile's own
  Severite severite = Severite::Erreur;
  std::string message;                  // what was found, where, and what was expected
  Remede remede;                        // what to do next
  std::string valeur;                   // the value found, empty when it is an absence
  std::optional<Endroit> endroit = {};  // absent for what is not in a file
  friend bool operator==(const Constat&, const Constat&) = default;
};

using Constats = std::vector<Constat>;

bool a_une_erreur(const Constats& constats);
// The findings of severity erreur only: the « blocages ».
Constats blocages(const Constats& constats);

}  // namespace finhop::domain
