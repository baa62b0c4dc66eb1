// Attaching one document that was found sound.
#pragma once

#include "app/operation.hpp"
#include "app/piece/examen.hpp"
#include "finhop/app/piece/ajouter.hpp"

namespace finhop::app {

// Starts the solde when the dossier has none yet. Notes nothing when the same bytes are there already.
PieceEcrite attacher(Base& base, Operation& operation, const domain::Dossier& dossier, domain::TypePiece type,
                     const Fichier& fichier, const PieceLue& lue);

// Its bytes, and what was read in them.
void garder(Base& base, const PieceLue& lue);

// Adds what each says against its dossier, as the base is now.
void avertir_de_leur_contenu(Base& base, const Contexte& contexte, std::vector<PieceEcrite>& ecrites);

// The bytes that this document type holds now, by their digest; empty when it has none.
std::string document_actuel(const domain::Dossier& dossier, domain::TypePiece type);

// Why a dossier's type of software is claimed with no such document; nothing when it is.
std::optional<Refus> document_hors_profil(Base& base, const Contexte& contexte,
                                          const domain::Dossier& dossier, const domain::TypePiece& type);

}  // namespace finhop::app
