// Giving documents back as files.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/extrait.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/domain/pieces.hpp"

namespace finhop::app {

// Writes the documents under their official names; never over other bytes (fichier-existe).
Issue<std::vector<Extrait>> extraire_pieces(Base& base, const Contexte& contexte,
                                            const std::string& reference,
                                            const std::filesystem::path& sortie);

// One of them, handed over under its official name.
Issue<FichierRendu> rendre_piece(Base& base, const std::string& reference, domain::TypePiece type);

}  // namespace finhop::app
