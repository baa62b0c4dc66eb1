// The lists of a profile's document: what it says of each document, and of each field of the scenario.
#pragma once

#include "format/profil/bloc.hpp"

namespace finhop::format {

void lire_documents(Bloc& bloc, Fautes& fautes, domain::Profil& profil);
void lire_champs(Bloc& bloc, Fautes& fautes, domain::Profil& profil);

}  // namespace finhop::format
