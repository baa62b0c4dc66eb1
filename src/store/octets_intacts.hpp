// The bytes of a document, wherever it is kept.
#pragma once

#include <string>

#include "finhop/domain/dossier.hpp"
#include "store/requete.hpp"

namespace finhop::store {

// `contenu` asks for the content that bears the digest bound to it. Panne when the bytes no longer have that digest, which
// names the document as the first row of `nom`, asked the same way, does: « FACTURE du dossier 00001 ».
std::string octets_intacts(Requete& contenu, Requete& nom, const domain::Document& document);

}  // namespace finhop::store
