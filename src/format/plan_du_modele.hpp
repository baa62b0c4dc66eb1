// The modèle made ready for reading: each key with its parent, and its name as it most often stands in a
// file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/format/modele.hpp"

namespace finhop::format {

struct NoeudDePlan {
  const Noeud* noeud = nullptr;
  const NoeudDePlan* parent = nullptr;
  std::string brut;              // the name as JSON writes it, without its quotes
  bool mene_aux_lignes = false;  // the list of lines, or a block around it
  std::vector<NoeudDePlan> enfants;

  bool est(Cle cle) const { return noeud->cle == cle; }
};

// Which line and which document the lists of a path are entered at.
struct Rangs {
  std::size_t ligne = 0;
  std::size_t piece = 0;
};

class PlanDuModele {
 public:
  // The modèle must outlive the plan.
  explicit PlanDuModele(const Modele& modele);
  PlanDuModele(const PlanDuModele&) = delete;
  PlanDuModele& operator=(const PlanDuModele&) = delete;

  const NoeudDePlan& racine() const { return racine_; }
  // Null when the modèle has no such key.
  const NoeudDePlan* trouver(Cle cle) const;
  const NoeudDePlan* trouver(std::string_view nom) const;
  // Whatever the case and the accents.
  const NoeudDePlan* trouver_presque(std::string_view nom) const;
  // Of the longest name, as JSON writes it.
  std::size_t plus_long_nom() const { return plus_long_nom_; }

 private:
  NoeudDePlan racine_;
  std::size_t plus_long_nom_ = 0;
};

// JSON pointers (RFC 6901).
std::string chemin_de(const NoeudDePlan& noeud, Rangs rangs);
// The block that holds the children: the node itself, or the item of it when it is a list.
std::string chemin_du_bloc(const NoeudDePlan& noeud, Rangs rangs);
std::string maillon(std::string_view cle);
std::string maillon(std::size_t rang);

}  // namespace finhop::format
