// A table for people: aligned columns that fit 80 columns, where only texts are ever cut.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "cli/tampon.hpp"

namespace finhop::cli {

enum class Alignement { Gauche, Droite };

struct Colonne {
  std::string entete;
  Alignement alignement = Alignement::Gauche;
  // Least width it may be cut to when the table is too wide; 0: never cut.
  std::size_t souple = 0;
};

class Tableau {
 public:
  static constexpr std::size_t kLargeur = 80;

  explicit Tableau(std::vector<Colonne> colonnes);
  // As many cells as there are columns, made printable. Rows are kept aside, so that a long table takes no more memory than a short one.
  void ligne(const std::vector<std::string>& cellules);
  void ecrire(std::ostream& sortie);

 private:
  std::vector<std::size_t> largeurs() const;
  std::string rendre(const std::vector<std::string>& cellules,
                     const std::vector<std::size_t>& largeurs) const;

  std::vector<Colonne> colonnes_;
  std::vector<std::size_t> naturelles_;  // the widest cell of each column
  Tampon lignes_;
};

// « à faire : … » folded to 80 columns, each further line under the first; the text is made printable.
std::string replier(const std::string& debut, const std::string& texte);
// The same of words that are printable already, each to stand whole on its line.
std::string replier(const std::string& debut, const std::vector<std::string>& mots);
// Where a text may be folded: its words, with the punctuation that French sets apart but never at the start of a line.
std::vector<std::string> couper_en_mots(std::string_view texte);

}  // namespace finhop::cli
