// Runs work whose recursion follows the data, where the usual stack of a thread could overflow.
#pragma once

#include <functional>

namespace finhop::lecteur {

// Runs `travail` to its end on a stack of 256 MiB, of which only the part used takes memory. An exception
// comes out unchanged; Empechement when the system has no room for the stack.
void executer_sur_pile_profonde(const std::function<void()>& travail);

}  // namespace finhop::lecteur
