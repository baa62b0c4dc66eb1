// All that is known of one dossier.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/dossier/fiche.hpp"
#include "finhop/domain/passage.hpp"

namespace finhop::app {

// All that is known of one dossier.
struct DossierMontre {
  Fiche fiche;
  std::vector<domain::Passage> lots;  // those it went through, oldest first
};
Issue<DossierMontre> montrer(Base& base, const Contexte& contexte, const std::string& reference);

}  // namespace finhop::app
