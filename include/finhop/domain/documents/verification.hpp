// What the documents of a dossier say of what it claims: the invoice, the amount before tax, its date, the client, the
// mention of the State's funding; the attestation, the client and a date (rules PJ-09 to PJ-13).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/documents/comparaison.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/lecture.hpp"

namespace finhop::domain {

enum class Cherche { Montant, Date, Client, Mention };
std::string_view libelle(Cherche cherche);  // « montant hors taxes », « date »…

struct Verification {
  TypePiece type;
  Cherche cherche;
  std::string attendu;  // for people; empty when any would do
  ResultatDeComparaison resultat;
};

// In the order of the documents, then of Cherche. Nothing of a document that was not read, nor of what the dossier does not say.
std::vector<Verification> verifier_documents(const Dossier& dossier, const Lectures& lectures,
                                             std::string_view mention);
std::vector<Verification> verifier_documents(const Dossier& dossier, const Lectures& lectures,
                                             std::string_view mention, Cherche cherche);

}  // namespace finhop::domain
