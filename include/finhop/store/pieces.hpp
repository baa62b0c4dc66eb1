// Documents: kept once by content, attached to a solde, and given back only when their digest is still right.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "finhop/domain/dossier.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// Keeps the bytes, which are those of `document`, unless they are there already.
void garder_document(Base& base, const domain::Document& document, std::string_view octets);
// Attaches it to the solde, in place of the document of that type if there is one.
void attacher_piece(Base& base, std::int64_t cle, const domain::Piece& piece);
// The bytes. Panne when they no longer have their digest: the base is damaged.
std::string lire_document(Base& base, const domain::Document& document);

}  // namespace finhop::store
