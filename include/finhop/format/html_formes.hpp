// The forms that finhop's pages share: facts, badges, boxes, tables. Their look is in ressources/commun.css.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "finhop/format/html.hpp"

namespace finhop::format::html {

// A colour only repeats what a word or a sign says.
enum class Ton { Bon, Moyen, Mauvais };
Attribut ton(Ton ton);

// A word after its sign, on one line: « ✓ oui ».
Html badge(Ton ton, std::string_view signe, std::string_view mot);

// The class of a paragraph that must not be missed: in a box.
Attribut encart(Ton ton);

// A label and what it is; without it, left out.
struct Fait {
  std::string_view nom;
  std::string valeur;
};
Html faits(const std::vector<Fait>& faits);

enum class Cote { Gauche, Droite };  // numbers stand on the right
struct Colonne {
  std::string_view titre;
  Cote cote = Cote::Gauche;
};
enum class PremiereCellule { Valeur, Titre };  // a title says what its row is about

// A table filled row by row; too wide, it scrolls by itself, by the keyboard too.
class Tableau {
 public:
  Tableau(std::string_view classe, std::vector<Colonne> colonnes,
          PremiereCellule premiere = PremiereCellule::Valeur);

  // Said to who cannot see what stands above the table.
  void nommer(std::string_view legende);

  // One content for each column, no more and no less.
  template <EstContenu... P>
  void ranger(const P&... cellules) {
    ajouter_rangee({Partie(cellules)...});
  }
  // A row made otherwise.
  void ajouter(const Html& rangee) { corps_ += rangee; }

  Html html() const;

 private:
  void ajouter_rangee(std::initializer_list<Partie> cellules);
  Html cellule(std::size_t place, const Partie& contenu) const;

  std::string classe_;
  std::vector<Colonne> colonnes_;
  PremiereCellule premiere_;
  std::string legende_;
  Html corps_;
};

}  // namespace finhop::format::html
