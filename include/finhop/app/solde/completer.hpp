// Recording the amount claimed now, once the ASP asked for another invoice than the deposited one.
#pragma once

#include <string>

#include "finhop/app/contexte.hpp"
#include "finhop/app/solde/saisir.hpp"

namespace finhop::app {

struct ComplementSaisi {
  Saisi date_facture;
  Saisi montant_facture;
  Saisi motif;
};

// While the solde is accepte, incomplet, a_modifier or valide. What was deposited stays as it is; the amounts expected
// follow. Nothing changes when it is what is claimed already.
Issue<SoldeEcrit> completer_solde(Base& base, const Contexte& contexte, const std::string& reference,
                                  const ComplementSaisi& saisi);

}  // namespace finhop::app
