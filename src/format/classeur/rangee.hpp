// The row of a sheet while it is read: its cells where they stand, their texts kept until it is given. Private to `format`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/format/classeur_reader.hpp"

namespace finhop::format::classeur {

inline constexpr std::size_t kLignesMax = 1'048'576;
inline constexpr std::size_t kColonnesMax = 16'384;

class Rangee {
 public:
  explicit Rangee(std::string_view feuille);

  void commencer(std::size_t ligne, bool masquee);
  std::size_t ligne() const { return ligne_; }
  // From column A to the last cell that holds something.
  std::size_t largeur() const { return largeur_; }
  // `colonne` from 0, below kColonnesMax; one that is empty is not kept. Refuses what no row holds.
  std::optional<DefautDeClasseur> poser(std::size_t colonne, const CelluleDeClasseur& cellule);
  // Whose texts live on until the row is given.
  void poser_sans_copie(std::size_t colonne, const CelluleDeClasseur& cellule);
  // Gives it when it holds something.
  std::optional<DefautDeClasseur> rendre(const VoirLigneDeClasseur& voir, Poursuite& poursuite);
  // Once more, as another row.
  void renommer(std::size_t ligne) { ligne_ = ligne; }
  void vider();

 private:
  std::string_view garder(std::string_view texte);

  std::string_view feuille_;
  std::size_t ligne_ = 0;
  bool masquee_ = false;
  std::vector<CelluleDeClasseur> cellules_;
  std::size_t largeur_ = 0;
  std::string textes_;  // never grows: what points into it stays
  std::size_t rendues_ = 0;
};

}  // namespace finhop::format::classeur
