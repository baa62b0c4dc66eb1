// What a person noted about refusals like these.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/domain/decision.hpp"
#include "finhop/domain/passage.hpp"

namespace finhop::app {

// By numLigne, of the refused lines whose label has a note.
std::map<int, std::string> notes_des_refus(Base& base, const std::vector<domain::ReponseLigne>& reponses);
// The passages that the portal refused, each with its note.
std::vector<domain::Passage> annoter(Base& base, std::vector<domain::Passage> passages);

}  // namespace finhop::app
