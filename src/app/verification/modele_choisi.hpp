// Which modèle a command works with.
#pragma once

#include <optional>

#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/profils/profil.hpp"
#include "finhop/format/modele_reader.hpp"

namespace finhop::app {

// The base's own, or the built-in one. Panne when the base's is damaged.
format::Modele modele_en_vigueur(Base& base);
// Refused (modele-refuse) with all that is wrong in the file at once.
// `propres`: the names of the fields that profiles have of their own.
Issue<format::ModeleLu> lire_fichier_modele(const Fichier& fichier, std::span<const std::string> propres);
// The one of the file, else the base's, else the built-in one.
Issue<format::Modele> modele_choisi(Base* base, const std::optional<Fichier>& fichier,
                                    std::span<const std::string> propres);
// A modèle that has no place for a field of that profile's own; nothing when it has.
std::optional<Refus> champ_sans_place(const format::Modele& modele, const domain::Profil& profil);

}  // namespace finhop::app
