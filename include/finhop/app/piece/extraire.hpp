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

// Toutes: those that another one took the place of too.
enum class QuellesVersions { SansLesRemplacees, Toutes };

// Writes the documents under their official names, what was replaced or sent since the deposit under names that say so;
// never over other bytes (fichier-existe).
Issue<std::vector<Extrait>> extraire_pieces(Base& base, const Contexte& contexte,
                                            const std::string& reference, const std::filesystem::path& sortie,
                                            QuellesVersions quelles);

// One of them, handed over under its official name.
Issue<FichierRendu> rendre_piece(Base& base, const std::string& reference, domain::TypePiece type);

}  // namespace finhop::app
