// Attaching documents one by one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/domain/autre_piece.hpp"
#include "finhop/domain/constat.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

enum class Effet { Ajoutee, Remplacee, Inchangee, Envoyee };

struct PieceEcrite {
  std::string numero_editeur;
  std::filesystem::path chemin;
  domain::Piece piece;
  Effet effet;
  domain::Constats avertissements = {};  // each names the file
};

struct DocumentDonne {
  domain::TypePiece type;
  Fichier fichier;
};
struct PiecesDonnees {
  std::optional<Fichier> facture;
  std::optional<Fichier> va;
  std::optional<Saisi> motif = {};
  std::vector<Saisi> autres_types = {};       // « PV=proces.pdf »: other documents of the profile
  std::vector<DocumentDonne> documents = {};  // of any type
};
// Each document is looked into first (PJ-02, PJ-03, PJ-06); all or none are attached. Once the solde is being looked
// into, with a motive: a later version (Envoyee), beside what was deposited.
Issue<std::vector<PieceEcrite>> ajouter_pieces(Base& base, const Contexte& contexte,
                                               const std::string& reference, const PiecesDonnees& donnees);

// What is in no lot: an order, a payment notice, a letter.
struct AutrePieceDonnee {
  Fichier fichier;
  Saisi libelle;
};
struct AutrePieceEcrite {
  std::string numero_editeur;
  domain::AutrePiece piece;
  Effet effet;  // never Remplacee
};
// At any time. Refused (document-refuse): what is neither PDF, PNG nor JPEG, or weighs more than 10 Mo. The same bytes
// under the same words change nothing.
Issue<AutrePieceEcrite> ajouter_autre_piece(Base& base, const Contexte& contexte,
                                            const std::string& reference, const AutrePieceDonnee& donnee);

}  // namespace finhop::app
