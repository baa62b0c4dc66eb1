// A table for people: aligned columns that fit 80 columns, where only texts are ever cut.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

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

  explicit Tableau(std::vector<Colonne> colonnes) : colonnes_(std::move(colonnes)) {}
  void ligne(std::vector<std::string> cellules) { lignes_.push_back(std::move(cellules)); }
  void ecrire(std::ostream& sortie) const;

 private:
  std::vector<std::size_t> largeurs() const;
  std::string rendre(const std::vector<std::string>& cellules,
                     const std::vector<std::size_t>& largeurs) const;

  std::vector<Colonne> colonnes_;
  std::vector<std::vector<std::string>> lignes_;
};

// « à faire : … » folded to 80 columns, each further line under the first.
std::string replier(const std::string& debut, const std::string& texte);

}  // namespace finhop::cli
