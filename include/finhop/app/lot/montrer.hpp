// All that is known of one lot.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/decision.hpp"
#include "finhop/domain/lot.hpp"

namespace finhop::app {

struct LotDetaille {
  domain::Lot lot;
  std::vector<domain::LigneLot> lignes;
  std::vector<std::string> clients;  // of each line, empty where unknown
  std::vector<domain::FichierLot> fichiers;
  std::vector<domain::Retour> retours;
  std::vector<domain::ReponseLigne> reponses;   // by numLigne; empty until the portal's answer is imported
  std::vector<domain::Difference> differences;  // of the answer with what was deposited
  std::map<int, std::string> notes;             // by numLigne, what was noted of a refusal like that one
  std::optional<std::string> remplacant;        // the lot that bears its requests now, when it is `remplace`
};
Issue<LotDetaille> montrer_lot(Base& base, const std::string& nom);

}  // namespace finhop::app
