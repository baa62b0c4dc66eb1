// How the events of the journal are told to people.
#pragma once

#include <string>
#include <string_view>

namespace finhop::app {

// « avance enregistrée »; the event's own id when no word is known for it.
std::string dire_l_evenement(std::string_view evenement);

}  // namespace finhop::app
