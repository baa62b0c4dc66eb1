// The draft of a solde: filled by what people give, put over what is recorded.
#pragma once

#include <array>
#include <cstddef>

#include "app/saisie/brouillon.hpp"
#include "app/saisie/saisies.hpp"
#include "finhop/app/solde/saisir.hpp"

namespace finhop::app {

using BrouillonSolde = Brouillon<domain::Solde>;

// An answer of the scenario, and what goes with a yes.
struct ReponseEtValeur {
  std::size_t reponse;
  std::size_t valeur;
};
inline constexpr std::array kReponses{
    ReponseEtValeur{domain::rang(&domain::Scenario::is_direct_to_dmp),
                    domain::rang(&domain::Scenario::ident_dmp)},
    ReponseEtValeur{domain::rang(&domain::Scenario::is_direct_to_mss_pro),
                    domain::rang(&domain::Scenario::adresse_mss_pro)},
    ReponseEtValeur{domain::rang(&domain::Scenario::is_direct_to_mss_citoyen),
                    domain::rang(&domain::Scenario::adresse_mss_citoyen)},
};
// What a solde answers there, and whether it has what goes with a yes.
std::optional<bool> reponse_de(const domain::Solde& solde, const ReponseEtValeur& r);
bool a_la_valeur(const domain::Solde& solde, const ReponseEtValeur& r);

// What cannot be read is refused.
BrouillonSolde lire_solde(Saisies& saisies, const SoldeSaisi& saisi);
// Dates, amounts or numbers of the invoices that are recorded, when one of the first two is not given.
void corriger_factures(Saisies& saisies, const SoldeSaisi& saisi, std::vector<domain::Facture>& factures);
// An invoice told again without its number keeps it.
void garder_les_numeros(const std::vector<domain::Facture>& avant, std::vector<domain::Facture>& apres);
// What is given, over what was there. A no takes away what went with the yes, unless that is given too.
void poser(const BrouillonSolde& brouillon, domain::Solde& solde);

}  // namespace finhop::app
