// One answer, taken whole or not at all.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "finhop/app/retour/importer.hpp"

namespace finhop::app {

// A file as it came.
struct Recu {
  std::string fichier;  // as messages name it
  domain::Retour retour;
  // Its bytes, read again each time: an answer may be large, and is held once. Panne when they are others by now.
  std::function<std::string()> octets;
};

struct Importation {
  Issue<RetourImporte> issue;
  std::vector<domain::LibelleRecu> libelles = {};  // those of a refusal, when some are to be answered
};

Importation importer(Base& base, const Contexte& contexte, const Recu& recu, const Indications& indications);

}  // namespace finhop::app
