// What the portal's labels teach: how often each came, what it decided, where our rules said otherwise, what was noted.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/decision.hpp"

namespace finhop::app {

// The labels of one refusal, with one code: those that differ by what they say of a dossier are one.
struct LibelleCompte {
  std::string libelle;  // masked: it tells of no dossier
  std::string code;     // empty: none
  std::size_t acceptees = 0;
  std::size_t refusees = 0;
  // What our rules had predicted instead, by rule, or kPredictionAcceptee: how many lines.
  std::map<std::string, std::size_t> predictions_contraires = {};
  std::optional<domain::Decision> retenue = {};  // answered by a person
  std::optional<std::string> note = {};
  std::string patron = {};

  std::size_t lignes() const { return acceptees + refusees; }
};

// The most frequent first; that label alone when one is named, refused when it never came.
Issue<std::vector<LibelleCompte>> compter_libelles(Base& base, const std::optional<std::string>& seul = {});

struct LibelleNote {
  std::string libelle;  // masked
  std::optional<std::string> avant;
  std::string note;  // empty: taken away
};
// Notes what to do about a label that was received, as it came or as it is counted; an empty note takes it away.
Issue<LibelleNote> noter_libelle(Base& base, const Contexte& contexte, const std::string& libelle,
                                 const std::string& note);

}  // namespace finhop::app
