// What was paid, payment by payment. Everything that pays writes through here; the schema keeps the sums and the last days
// that an avance and a solde show equal to these rows. Callers hold a write transaction and have checked the request.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "finhop/domain/paiements/paiement.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// What is recorded as paid, said as a whole: its only payment is written or changed; without a day and an amount all of
// them are taken back. Of several payments only what is already so may be said (std::logic_error).
void noter_paiement(Base& base, std::int64_t cle, domain::NaturePaiement nature,
                    const std::optional<Jour>& jour, const std::optional<Montant>& montant);
// One more. One whose amount is not noted gives way to it: it is the same payment, told at last.
void ajouter_paiement(Base& base, std::int64_t cle, const domain::Paiement& paiement);

// The same, after the step to paid when it is not taken yet: its day is that of the payment.
void payer(Base& base, std::int64_t cle, const domain::Paiement& paiement);

// Gives its number.
std::int64_t ajouter_avis(Base& base, const domain::AvisDePaiement& avis);
std::optional<domain::AvisDePaiement> trouver_avis(Base& base, const std::string& empreinte);

// Oldest notice first.
std::vector<domain::AvisDePaiement> lire_avis(Base& base);
// Of one dossier, in the order they were noted; avances first.
std::vector<domain::Paiement> lire_paiements(Base& base, std::int64_t cle);
std::size_t nombre_de_paiements(Base& base, std::int64_t cle, domain::NaturePaiement nature);
// Of all dossiers: those of no notice first, by day; then notice by notice, in the order of its rows.
std::vector<domain::PaiementDeDossier> lire_paiements(Base& base);

}  // namespace finhop::store
