// What a file is: an invoice, an attestation, something else; from its words.
#pragma once

#include <optional>
#include <string>

#include "domain/documents/placement_indices.hpp"

namespace finhop::domain::documents {

struct TypeTrouve {
  std::optional<TypePiece> type = {};
  std::string raison = {};  // for people
  std::string autre = {};   // « un avoir », « un devis »: neither
  bool doute = false;       // its name says otherwise than its text
};

TypeTrouve type_du_fichier(const LieuLu& nom, const LieuLu& texte, const LectureDeDocument* lecture);

}  // namespace finhop::domain::documents
