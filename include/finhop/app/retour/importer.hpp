// Importing the portal's answers (vie.md, « Answers »).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/domain/decision.hpp"
#include "finhop/domain/libelle.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

// What the person says beside the files.
struct Indications {
  std::optional<std::string> lot = {};    // the lot's name, when an answer fits several
  std::vector<std::string> accepte = {};  // labels that accept
  std::vector<std::string> refuse = {};   // labels that refuse
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
  std::vector<LigneRepondue> lignes = {};            // by numLigne
  std::vector<domain::Difference> differences = {};  // with what was deposited
  std::vector<domain::LibelleRecu> libelles = {};    // all decided
  std::map<int, std::string> notes = {};             // by numLigne, what was noted of a refusal like that one
};

struct FichierRepondu {
  Fichier fichier;
  Issue<RetourImporte> issue;
  std::vector<domain::LibelleRecu> libelles = {};  // those of a refusal, when some are to be answered
};

struct RetoursImportes {
  std::vector<FichierRepondu> fichiers;
  bool plusieurs = false;  // several were given, or a folder
};

// Finds the lot by what the answer says, whatever the file's name, and takes every line's decision in one step, or
// none. The same bytes again, or the same decisions for a lot that has them, change nothing (DejaImporte). Labels that
// read both ways are asked (retour-douteux), and what is answered is kept for the next ones.
FichierRepondu importer_retour(Base& base, const Contexte& contexte, const Fichier& fichier,
                               const Indications& indications = {});

// One after the other, in the order given, each whole or not at all; a folder stands for its .json files. Refused whole:
// a folder without any, indications that contradict each other or that no file has a use for.
Issue<RetoursImportes> importer_retours(Base& base, const Contexte& contexte,
                                        const std::vector<Fichier>& chemins, const Indications& indications);

}  // namespace finhop::app
