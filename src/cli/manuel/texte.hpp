// The manual on a terminal.
#pragma once

#include <iosfwd>

#include "cli/manuel/bloc.hpp"

namespace finhop::cli::manuel {

// Folded, but for code: a command is never broken.
void ecrire_texte(std::ostream& sortie, const Blocs& blocs);

}  // namespace finhop::cli::manuel
