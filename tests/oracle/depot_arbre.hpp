// JSON text as a tree that may be broken anywhere: keys and values are kept as they will be written, right or
// wrong.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace finhop::tests {

struct Branche {
  enum class Forme { Brut, Objet, Liste };
  Forme forme = Forme::Brut;
  std::string brut = {};
  std::vector<std::string> cles = {};  // of an object, beside `enfants`, with their quotes
  std::vector<Branche> enfants = {};
};

std::string entre_guillemets(std::string_view texte);  // which needs no escape
Branche brut(std::string ecrit);
Branche texte(std::string_view texte);
Branche liste(std::vector<Branche> enfants);
Branche objet(std::vector<std::pair<std::string, Branche>> membres);

struct Espaces {
  std::string fin_de_ligne;
  std::string retrait;
  std::string deux_points;
};
std::string ecrit(const Branche& racine, const Espaces& espaces);

// Valid until the tree changes.
struct Membre {
  Branche* objet;
  std::size_t rang;
  Branche& valeur() const { return objet->enfants[rang]; }
  std::string& cle() const { return objet->cles[rang]; }
};
struct Conteneur {
  Branche* branche;
  std::size_t profondeur;  // 1 for the root
};
std::vector<Conteneur> conteneurs(Branche& racine, Branche::Forme forme);
// Every member that bears that name, or every one when it is empty.
std::vector<Membre> membres(Branche& racine, std::string_view nom = {});

}  // namespace finhop::tests
