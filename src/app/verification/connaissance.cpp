#include "app/verification/connaissance.hpp"

#include "finhop/store/dossiers.hpp"

namespace finhop::app {

Connaissance::Connaissance(Base& base) : base_(base), referentiel_(base) {}

std::vector<std::optional<domain::Dossier>> Connaissance::dossiers(
    std::span<const domain::Demande> demandes) {
  const std::scoped_lock verrou(mutex_);
  const store::Transaction lecture(base_, store::Acces::Lecture);
  std::vector<std::optional<domain::Dossier>> dossiers;
  for (const domain::Demande& demande : demandes) {
    if (demande.numero_editeur)
      dossiers.push_back(store::trouver_dossier(base_, demande.numero_editeur->texte()));
    else if (demande.numero_asp)
      dossiers.push_back(store::trouver_dossier(base_, demande.numero_asp->texte()));
    else
      dossiers.emplace_back();
  }
  return dossiers;
}

}  // namespace finhop::app
