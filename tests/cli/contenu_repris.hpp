// What is in the base of a scene, without what is never taken back: equal when nothing that can be is changed.
#pragma once

#include <set>
#include <string>

namespace finhop::tests {

// Every row of every table that can be taken back, each value with its type.
std::set<std::string> contenu_repris();

}  // namespace finhop::tests
