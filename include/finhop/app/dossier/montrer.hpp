// All that is known of one dossier.
#pragma once

#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/dossier/fiche.hpp"
#include "finhop/domain/autre_piece.hpp"
#include "finhop/domain/documents/verification.hpp"
#include "finhop/domain/lecture.hpp"
#include "finhop/domain/paiements/paiement.hpp"
#include "finhop/domain/passage.hpp"
#include "finhop/domain/taches/note.hpp"

namespace finhop::app {

// One of its documents that counts now, and what it says of what is claimed.
struct DocumentLu {
  domain::TypePiece type;
  bool lu = false;
  std::size_t signatures = 0;  // electronic ones that it holds
  domain::EtatFacturX facturx = domain::EtatFacturX::Aucun;
  std::string detail_facturx = {};  // its name, or why it cannot be read
  std::vector<domain::Verification> verifications = {};
};

// All that is known of one dossier.
struct DossierMontre {
  Fiche fiche;
  std::vector<domain::Passage> lots;  // those it went through, oldest first
  std::vector<domain::Note> notes = {};
  std::vector<domain::Paiement> paiements = {};  // the avance's first
  std::vector<domain::AutrePiece> autres_pieces = {};
  std::vector<std::string> anciens_numeros = {};  // that it bore once
  std::vector<DocumentLu> documents_lus = {};
};
Issue<DossierMontre> montrer(Base& base, const Contexte& contexte, const std::string& reference);

}  // namespace finhop::app
