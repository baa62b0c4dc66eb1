// The profiles that may be followed: those of finhop, and those that were imported into a base, each for deposits from a
// day on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/fichier.hpp"
#include "finhop/domain/profils/profil.hpp"
#include "finhop/store/profils.hpp"

namespace finhop::app {

class Profils {
 public:
  // Those of finhop alone, then with those of the base.
  Profils() = default;
  explicit Profils(Base& base);

  // The one of that name for a deposit on that day, the latest of them without a day; nullptr when there is none.
  const domain::Profil* trouver(std::string_view nom, const std::optional<Jour>& jour) const;
  // The one that a file names its documents after: by the first name that is one of theirs. nullptr when none is.
  const domain::Profil* nomme_dans(std::string_view octets, const std::optional<Jour>& jour) const;
  // Whose document a file would be by its name: the profile's name; empty when it is nobody's.
  std::string_view de_ce_nom(std::string_view nom_fichier) const;
  // Each name once, those of finhop first.
  std::vector<std::string> noms() const;
  // The names of the fields that any of them has of its own.
  std::vector<std::string> champs_propres() const;

 private:
  std::vector<domain::Profil> importes_;
};

// As the base keeps it: Panne when it cannot be read again.
domain::Profil profil_garde(const store::ProfilImporte& importe);

// In a file, as a person wrote it; each fault refused (profil-refuse) at its place.
Issue<domain::Profil> lire_fichier_profil(const Fichier& fichier);
// By its name, or in the file that bears it.
Issue<domain::Profil> profil_choisi(const Profils& profils, const Saisi& saisi);

// « aucun profil pour HOP-XXX », with the nearest name that there is.
Refus profil_inconnu(const Profils& profils, const std::string& lieu, std::string_view nom);

}  // namespace finhop::app
