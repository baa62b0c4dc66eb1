// The orders of a list: each a key that stands in the order of texts.
#pragma once

#include <string>

#include "finhop/app/dossier/lister.hpp"

namespace finhop::app {

std::string cle_de_tri(const Fiche& fiche, Tri tri);

}  // namespace finhop::app
