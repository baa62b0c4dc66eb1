// Documents that were attached, those that were not, and files that no name tells.
#pragma once

#include <span>

#include "finhop/app/extrait.hpp"
#include "finhop/app/piece/ajouter.hpp"
#include "finhop/app/piece/importer.hpp"
#include "finhop/app/preuve/prouver.hpp"
#include "finhop/vue/page.hpp"

namespace finhop::vue {

class Pieces {
 public:
  explicit Pieces(const app::RapportPieces& rapport) : rapport_(rapport) {}
  Page page() const;
  Faits donnees() const;
  Table tableur() const;

 private:
  const app::RapportPieces& rapport_;
};

class FautesDePieces {
 public:
  explicit FautesDePieces(const app::PiecesRefusees& refusees) : refusees_(refusees) {}
  // Files that were not recognised; refusals are told each by itself.
  Page page() const;
  Faits donnees() const;
  Table tableur() const;
  // That nothing is attached, and how many faults there are.
  Refus bilan() const;

 private:
  const app::PiecesRefusees& refusees_;
};

// The zips that prove dossiers.
class Preuves {
 public:
  explicit Preuves(std::span<const app::PreuveFaite> preuves) : preuves_(preuves) {}
  Page page() const;
  Faits donnees() const;

 private:
  std::span<const app::PreuveFaite> preuves_;
};

// One document on its line.
Page pieces_ecrites(std::span<const app::PieceEcrite> pieces);
// What those that were taken are taken with.
domain::Constats avertissements_des_pieces(std::span<const app::PieceEcrite> pieces);
// Files taken out of the base.
Page autre_piece_ecrite(const app::AutrePieceEcrite& ecrite);
Page extraits(std::span<const app::Extrait> extraits);

}  // namespace finhop::vue
