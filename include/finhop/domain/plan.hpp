// Planning lots: a pure function from ready dossiers to lots and zips (guide, section 2.1; D1, D2).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "finhop/domain/demande.hpp"
#include "finhop/domain/identifiants.hpp"

namespace finhop::domain {

struct PieceAPlacer {
  std::string nom_fichier;
  std::uint64_t taille = 0;
};

struct DossierAPlacer {
  NumeroAns numero_ans;
  NumeroEditeur numero_editeur;
  std::vector<PieceAPlacer> pieces;
};

struct LimitesLot {
  std::size_t lignes_max = kLignesMax;
  std::uint64_t zip_max = kTailleZipMax;
};

struct LignePrevue {
  std::size_t dossier = 0;  // index in the span given
  int zip = 0;              // from 1; 0 when the dossier has no document
};

struct LotPrevu {
  NumeroAns numero_ans;
  std::vector<LignePrevue> lignes;  // ordered by numeroEditeur
  int zips = 0;
};

// Bytes one document takes in a stored zip, its two headers included; and what any zip takes besides.
std::uint64_t taille_dans_zip(const PieceAPlacer& piece);
constexpr std::uint64_t kTailleZipVide = 22;

// Groups by numeroAns, orders by numeroEditeur, cuts at `lignes_max`, and packs each dossier whole into as
// few zips as that allows. Lots come ordered by numeroAns then first line. Each dossier must fit one zip
// alone.
using LimitesDuLogiciel = std::function<LimitesLot(const NumeroAns&)>;
std::vector<LotPrevu> planifier_lots(std::span<const DossierAPlacer> dossiers,
                                     const LimitesDuLogiciel& limites_de);
// Within the same limits whatever the software.
std::vector<LotPrevu> planifier_lots(std::span<const DossierAPlacer> dossiers,
                                     const LimitesLot& limites = {});

}  // namespace finhop::domain
