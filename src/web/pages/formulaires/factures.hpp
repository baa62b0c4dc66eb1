// The invoices of a claim, as a form asks for them: a date, an amount and a number each, and room for one more.
#pragma once

#include <vector>

#include "finhop/app/solde/saisir.hpp"
#include "web/pages/formulaires/formulaire.hpp"

namespace finhop::web {

void poser_les_factures(std::vector<Question>& questions, const domain::Solde& solde);
// What is given of them, when it changes: the numbers alone may.
void poser_les_factures(app::SoldeSaisi& saisi, const Reponses& reponses);

}  // namespace finhop::web
