// The copy of a base that is kept beside it before it is upgraded.
#pragma once

#include "store/connexion.hpp"

namespace finhop::store {

// Whole or absent; `connexion` remembers where. Panne when something else bears its name.
void garder_une_copie(Base::Connexion& connexion, int version);

}  // namespace finhop::store
