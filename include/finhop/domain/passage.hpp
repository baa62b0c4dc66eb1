// One lot that a dossier went through, and what the portal answered.
#pragma once

#include <optional>
#include <string>

#include "finhop/base/instant.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::domain {

struct Passage {
  std::string lot;
  StatutLot statut = StatutLot::Genere;
  Jour date_depot;
  int num_ligne = 0;
  Montant montant;
  std::optional<std::string> decision;  // acceptee or refusee, once the answer is imported
  std::optional<std::string> code_traitement;
  std::optional<std::string> libelle_traitement;
  std::optional<std::string> motif;      // why the whole lot was refused
  std::optional<Instant> reponse;        // when the answer was imported
  std::optional<std::string> note = {};  // what a person noted about a refusal like that one
};

}  // namespace finhop::domain
