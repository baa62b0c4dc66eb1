#include "cli/tableau_json.hpp"

#include <ostream>
#include <utility>

namespace finhop::cli {

void TableauJson::ajouter(const JsonDoc& element) {
  texte_.ajouter(std::exchange(vide_, false) ? "[\n  " : ",\n  ");
  std::string decale;
  // A line end inside a string is written \\n: each one here ends a line of the layout.
  for (const char octet : texte_json(element)) {
    decale += octet;
    if (octet == '\n') decale += "  ";
  }
  texte_.ajouter(decale);
}

void TableauJson::ecrire(std::ostream& sortie) {
  texte_.ajouter(vide_ ? "[]\n" : "\n]\n");
  texte_.verser(sortie);
}

}  // namespace finhop::cli
