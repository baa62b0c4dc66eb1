// One command upon the dossiers that a person named: all of them, or none and why for each.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "app/operation.hpp"
#include "app/saisie/saisies.hpp"

namespace finhop::app {

// `exiger` gives the dossier that a reference names, `changer` what it became. One named twice changes once.
template <class Ecrit, class Exiger, class Changer>
Issue<std::vector<Ecrit>> changer_chaque_dossier(Base& base, const Contexte& contexte,
                                                 const std::vector<std::string>& references,
                                                 const Exiger& exiger, const Changer& changer) {
  Operation operation(base, contexte);
  Saisies saisies;
  std::vector<Ecrit> ecrits;
  std::set<std::int64_t> vus;
  for (const std::string& reference : references) {
    const Result<domain::Dossier> dossier = exiger(reference);
    if (dossier && !vus.insert(dossier->cle).second) continue;
    Result<Ecrit> ecrit =
        dossier ? changer(operation, *dossier) : Result<Ecrit>(std::unexpected(dossier.error()));
    if (ecrit)
      ecrits.push_back(*std::move(ecrit));
    else
      saisies.refuser(ecrit.error());
  }
  if (!saisies.reussie()) return saisies.echec();
  operation.terminer();
  return ecrits;
}

}  // namespace finhop::app
