// The bytes of a document, wherever it is kept.
#pragma once

#include <string>

#include "finhop/domain/dossier.hpp"
#include "store/requete.hpp"

namespace finhop::store {

// `requete` asks for the content that bears the digest bound to it. Panne when the bytes no longer have that digest.
std::string octets_intacts(Requete& requete, const domain::Document& document);

}  // namespace finhop::store
