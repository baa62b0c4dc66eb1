// Importing the portal's answers (D7).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/domain/decision.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

struct AImporter {
  Fichier fichier;
  std::optional<std::string> lot;  // the lot's name, when the answer fits several
};

struct LigneRepondue {
  domain::LigneLot ligne;
  domain::ReponseLigne reponse;
  // The rule that our rules stop the line at, or kPredictionAcceptee; absent when a refusal was foreseen and the rule
  // is not kept.
  std::optional<std::string> prediction;
};

enum class EffetRetour { Importe, DejaImporte };

struct RetourImporte {
  domain::Lot lot;
  EffetRetour effet = EffetRetour::Importe;
  std::vector<LigneRepondue> lignes;  // by numLigne
};

// Finds the lot by what the answer says, whatever the file's name, and takes every line's decision in one step, or
// none. The same bytes again, or the same decisions for a lot that has them, change nothing (DejaImporte).
Issue<RetourImporte> importer_retour(Base& base, const Contexte& contexte, const AImporter& demande);

}  // namespace finhop::app
