// Which dossiers are asked for, read from what was typed: the same for a list and for sums.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "app/saisie/saisies.hpp"
#include "finhop/app/dossier/lister.hpp"
#include "finhop/store/dossiers.hpp"

namespace finhop::app {

struct Filtre {
  store::FiltreDossiers base;
  std::optional<std::string> client;  // folded
};
Filtre lire_filtre(Saisies& saisies, Base& base, const Contexte& contexte, const Criteres& criteres);

// Inside a transaction: what `lister` does once the filter is read.
Listes parcourir_liste(Base& base, const Contexte& contexte, const Criteres& criteres, const Filtre& filtre,
                       const VoirFiche& voir);

// The same of those that were chosen otherwise, by their keys, as they come. std::logic_error when one does not match.
void relire_les_choisis(Base& base, const Contexte& contexte, const Criteres& criteres, const Filtre& filtre,
                        std::span<const std::int64_t> cles, const VoirFiche& voir);

bool est_paye_avec_ecart(const domain::Dossier& dossier);
bool porte_le_client(const Filtre& filtre, const std::optional<std::string>& client);

}  // namespace finhop::app
