// An invoice that tells its own amount, date and number: what it carries as data fills the solde, and it is attached.
#pragma once

#include <string>

#include "app/piece/examen.hpp"
#include "finhop/app/solde/saisir.hpp"

namespace finhop::app {

struct FactureDonnee {
  Fichier fichier;
  PieceLue lue;
  std::string remarque;  // what was read in it, for people
};
// Refused when it carries no invoice, or one that does not tell all three; when they are given besides
// (options-contraires); as any document is.
Issue<FactureDonnee> lire_la_facture(Base& base, const std::string& reference, const Fichier& fichier,
                                     SoldeSaisi& saisi);

}  // namespace finhop::app
