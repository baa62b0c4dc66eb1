// Which modèle a command works with.
#pragma once

#include <optional>

#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/format/modele_reader.hpp"

namespace finhop::app {

// The base's own, or the built-in one. Panne when the base's is damaged.
format::Modele modele_en_vigueur(Base& base);
// Refused (modele-refuse) with all that is wrong in the file at once.
Issue<format::ModeleLu> lire_fichier_modele(const Fichier& fichier);
// The one of the file, else the base's, else the built-in one.
Issue<format::Modele> modele_choisi(Base* base, const std::optional<Fichier>& fichier);

}  // namespace finhop::app
