// Each form once: where it is found, what is answered there, and the command that does the same.
#pragma once

#include <string>
#include <vector>

#include "web/site/formulaire_lu.hpp"

namespace finhop::web::scene {

struct Remplissage {
  std::vector<std::string> arrangement;  // directives of a scene of the command line
  std::string cible;
  Saisies reponses;
  std::string commande;
};

const std::vector<Remplissage>& remplissages();

}  // namespace finhop::web::scene
