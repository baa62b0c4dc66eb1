// What was noted about the refusals of an answer.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/decision.hpp"

namespace finhop::app {

// By numLigne, of the refused lines whose label has a note.
std::map<int, std::string> notes_des_refus(Base& base, const std::vector<domain::ReponseLigne>& reponses);

}  // namespace finhop::app
