// What a line claims, key by key: compared as it is meant, whatever the way it is written.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "finhop/domain/decision.hpp"
#include "finhop/domain/depot_lu.hpp"

namespace finhop::app {

// Of the invoice, the beneficiaries and the scenario, only the keys that are given: a day in ISO, an amount with two
// decimals, lists in order, empty for null.
// By the place of the key in the guide's table, then its name: a profile's own fields come last.
using Contenu = std::map<std::pair<std::size_t, std::string>, std::string>;

Contenu contenu_de(const domain::LigneLue& ligne);
// Of the keys that both give.
std::vector<domain::Difference> differences(int num_ligne, const Contenu& depose, const Contenu& rendu);

}  // namespace finhop::app
