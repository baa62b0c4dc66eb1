// The walls around what reads documents: what it could do for whoever made a hostile one is refused by the kernel.
#pragma once

#include <string>
#include <vector>

#include "finhop/lecteur/protocole.hpp"

namespace finhop::lecteur {

// For the process and all that it will start: no file but those of the system that its libraries and tools are made of, to
// read and to run (Landlock); no network, no look into other processes (seccomp); no rights to gain. Gives a line for
// each wall that holds on this kernel: `landlock 7`, `seccomp`, `privileges`.
std::vector<std::string> elever_les_murs();

// For the process that reads one document: no other process, and no more than these limits. False when the kernel refuses
// one of them.
bool se_borner(const Bornes& bornes = {});

}  // namespace finhop::lecteur
