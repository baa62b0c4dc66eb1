// What a file is that someone gives without saying so.
#pragma once

#include <string>

#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"

namespace finhop::app {

enum class SorteDeFichier { TableDAvances, TableDeSoldes, TableDePaiements, Profil, Json, Document, Autre };

struct FichierReconnu {
  SorteDeFichier sorte = SorteDeFichier::Autre;
  std::string quoi = {};    // of Autre: « un fichier zip »; empty when nobody knows
  std::string remede = {};  // of Autre: what to do of it
};
// By its bytes, and of a table by the titles of its columns. Any bytes are safe. Nothing is kept.
FichierReconnu reconnaitre_fichier(const Fichier& fichier);

}  // namespace finhop::app
