// Which documented keys a blank model holds, and what is wrong with where it holds them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/format/modele.hpp"

namespace finhop::format {

// Ignoring case and accents. Never piecesJustificatives, PFI nor RI: those names are ours, the guide gives
// none.
std::optional<Cle> cle_de(std::string_view nom);

class ClesDuModele {
 public:
  // A key found at `chemin`, in the header, in the line or in the document.
  void noter(Cle cle, const std::string& chemin, domain::Portee portee);
  // A key found where nothing is read: after the first block of a list.
  void noter_hors_modele(Cle cle, const std::string& chemin);
  // Nothing can be said of the keys of a line that the model does not show.
  void sans_ligne() { sans_ligne_ = true; }

  // French sentences: keys given twice, out of their place, missing.
  std::vector<std::string> erreurs() const;

 private:
  struct Vue {
    std::vector<std::string> chemins;
    std::vector<std::string> hors_modele;
    std::optional<std::string> deplacee;
  };
  bool sans_liste_de_documents() const;
  std::string lignes_ailleurs() const;
  bool avec_leur_bloc(const Vue& vue) const;
  std::string absentes() const;

  std::array<Vue, domain::kNombreDeCles> vues_;
  bool sans_ligne_ = false;
};

// Finds the blocks that hold the keys of PFI and of RI, whatever their names, and says so in the tree.
void nommer_les_scenarios(Noeud& racine);

}  // namespace finhop::format
