// What a copy must show before anyone relies on it.
#pragma once

#include "app/place.hpp"
#include "finhop/app/entretien/sauvegarder.hpp"

namespace finhop::app {

// Nothing when every check of the data passes; otherwise why not, `remede` being what to do then.
std::optional<Refus> defaut(Base& base, std::string_view sujet, const Remede& remede);
// Size, digest and content of a copy, read again from its file.
Copie relever_copie(const std::filesystem::path& fichier, const std::filesystem::path& nom);
// What a copy of `modele` at `copie` takes.
Besoin place_de_la_copie(const std::filesystem::path& copie, const std::filesystem::path& modele);
// `20220516T090000Z`
std::string date_compacte(const Instant& instant);

}  // namespace finhop::app
