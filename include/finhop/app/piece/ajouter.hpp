// Attaching documents one by one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

enum class Effet { Ajoutee, Remplacee, Inchangee, Envoyee };

struct PieceEcrite {
  std::string numero_editeur;
  std::filesystem::path chemin;
  domain::Piece piece;
  Effet effet;
};

struct PiecesDonnees {
  std::optional<Fichier> facture;
  std::optional<Fichier> va;
  std::optional<Saisi> motif = {};
};
// Each document is looked into first (PJ-02, PJ-03, PJ-06); both or none are attached. Once the solde is being looked
// into, with a motive: a later version (Envoyee), beside what was deposited.
Issue<std::vector<PieceEcrite>> ajouter_pieces(Base& base, const Contexte& contexte,
                                               const std::string& reference, const PiecesDonnees& donnees);

}  // namespace finhop::app
