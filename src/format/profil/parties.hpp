// The lists of a profile's document: what it says of each document, and of each field of the scenario.
#pragma once

#include "format/profil/bloc.hpp"

namespace finhop::format {

// Of a field that a profile has of its own, and of the block around it.
constexpr std::string_view kAttenduDUnNom = "une lettre, puis au plus 59 lettres, chiffres ou « _ »";
bool est_un_nom_de_champ(std::string_view nom);

void lire_documents(Bloc& bloc, Fautes& fautes, domain::Profil& profil);
void lire_champs(Bloc& bloc, Fautes& fautes, domain::Profil& profil);

}  // namespace finhop::format
