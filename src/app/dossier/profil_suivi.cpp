#include "finhop/app/dossier/profil_suivi.hpp"

#include "app/profils.hpp"

namespace finhop::app {

std::optional<domain::Profil> profil_de_saisie(Base& base, const domain::Dossier& dossier, const Jour& jour) {
  const Profils profils(base);
  const domain::Profil* suivi = profils.trouver(dossier.profil, jour);
  return suivi ? std::optional(*suivi) : std::nullopt;
}

}  // namespace finhop::app
