#include "app/verification/connaissance.hpp"

#include <utility>

#include "finhop/store/dossiers.hpp"
#include "finhop/store/fournisseurs.hpp"

namespace finhop::app {

Connaissance::Connaissance(Base& base) : base_(base), fournisseur_(store::lire_fournisseur(base)) {
  for (domain::Logiciel& logiciel : store::lire_logiciels(base)) {
    const domain::NumeroAns numero = logiciel.numero_ans;
    logiciels_.emplace(numero, std::move(logiciel));
  }
}

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

const domain::Logiciel* Connaissance::logiciel(const std::optional<domain::NumeroAns>& numero_ans) const {
  if (!numero_ans) return nullptr;
  const auto logiciel = logiciels_.find(*numero_ans);
  return logiciel == logiciels_.end() ? nullptr : &logiciel->second;
}

}  // namespace finhop::app
