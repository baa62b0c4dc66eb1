// The tables that the README repeats, as `finhop --tables` gives them to the test that compares: a JSON of lists of rows.
// No help names this option.
#pragma once

#include "cli/session.hpp"

namespace finhop::cli {

// {"commandes": [{"nom","resume","exemple"}], "refus": [{"id","sens"}]}; the rules have their own: regles --format json.
int dire_tables(const Session& session);

}  // namespace finhop::cli
