// A second reading of JSON for checking the first: every key kept, twice when written twice, and numbers as
// written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace finhop::tests {

struct Noeud {
  enum class Genre { Nul, Booleen, Nombre, Texte, Tableau, Objet };
  Genre genre = Genre::Nul;
  bool vrai = false;                   // of a boolean
  std::string texte = {};              // of a text, in UTF-8; of a number, as written
  std::vector<std::string> cles = {};  // of an object, beside `enfants`
  std::vector<Noeud> enfants = {};     // of an object or an array
  bool ouvert = false;                 // an object or an array that the text does not close
};

struct JsonLu {
  std::optional<Noeud>
      racine;  // what stands before the text stops being JSON, less the numbers and words just before
  bool entier = false;
};
// Strict JSON (RFC 8259) in UTF-8, at most 32 containers deep; half of a surrogate pair is none. The text has no BOM.
JsonLu lire_json(std::string_view texte);
// Under that key, the last when there are several; nullptr when there is none or `objet` is no object.
const Noeud* membre(const Noeud* objet, std::string_view cle);
bool cle_double(const Noeud& noeud);  // in it, or anywhere under it
std::size_t caracteres(std::string_view utf8);

}  // namespace finhop::tests
