// A Constat is one finding of one rule: wrong data told to people, collected and never thrown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace finhop::domain {

enum class Severite { Erreur, Avertissement };
enum class Etape { Structure, Format, Coherence, Eligibilite, Pieces };

std::string_view id(Severite severite);
std::string_view id(Etape etape);

struct Constat {
  std::string_view regle;  // ELI-01: public, never renumbered
  Severite severite = Severite::Erreur;
  std::string message;  // what was found, where, and what was expected
  std::string remede;   // what to type or do next
  std::string valeur;   // the value found, empty when it is an absence
  friend bool operator==(const Constat&, const Constat&) = default;
};

using Constats = std::vector<Constat>;

bool a_une_erreur(const Constats& constats);
// The findings of severity erreur only: the « blocages ».
Constats blocages(const Constats& constats);

}  // namespace finhop::domain
