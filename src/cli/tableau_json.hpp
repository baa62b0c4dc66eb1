// A JSON array given element by element, its bytes those of `ecrire_json` of the whole array.
#pragma once

#include "cli/rapports.hpp"
#include "cli/tampon.hpp"

namespace finhop::cli {

class TableauJson {
 public:
  void ajouter(const JsonDoc& element);
  void ecrire(std::ostream& sortie);

 private:
  Tampon texte_;
  bool vide_ = true;
};

}  // namespace finhop::cli
