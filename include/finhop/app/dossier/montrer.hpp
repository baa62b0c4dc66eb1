// All that is known of one dossier.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/dossier/fiche.hpp"
#include "finhop/domain/autre_piece.hpp"
#include "finhop/domain/paiements/paiement.hpp"
#include "finhop/domain/passage.hpp"
#include "finhop/domain/taches/note.hpp"

namespace finhop::app {

// All that is known of one dossier.
struct DossierMontre {
  Fiche fiche;
  std::vector<domain::Passage> lots;  // those it went through, oldest first
  std::vector<domain::Note> notes = {};
  std::vector<domain::Paiement> paiements = {};  // the avance's first
  std::vector<domain::AutrePiece> autres_pieces = {};
  std::vector<std::string> anciens_numeros = {};  // that it bore once
};
Issue<DossierMontre> montrer(Base& base, const Contexte& contexte, const std::string& reference);

}  // namespace finhop::app
