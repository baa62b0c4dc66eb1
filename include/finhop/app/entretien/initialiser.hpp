// Makes a new base for one supplier.
#pragma once

#include <filesystem>
#include <optional>

#include "finhop/app/contexte.hpp"
#include "finhop/base/droits.hpp"
#include "finhop/domain/constat.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

struct FournisseurSaisi {
  Saisi siret;
  std::optional<Saisi> raison_sociale;
  std::optional<Saisi> regime_tva;
};

struct BaseFaite {
  domain::Fournisseur fournisseur;
  domain::Constats constats;           // COH-08: a wrong key is only a warning
  std::optional<std::string> reserve;  // why another account could not use it although it is the group's
};

// The base appears whole or not at all. Refused when a file is already there (base-existe).
Issue<BaseFaite> initialiser(const std::filesystem::path& chemin, const FournisseurSaisi& saisi,
                             const Contexte& contexte, Droits droits = Droits::Prive);

}  // namespace finhop::app
