// Which of its two payments a sum received for a dossier is for, and whether it may be taken.
#pragma once

#include <optional>

#include "finhop/base/refus.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/paiements/paiement.hpp"

namespace finhop::domain {

// Absent while it is not known.
std::optional<Montant> attendu(const Dossier& dossier, NaturePaiement nature);
// All that was received; absent when nothing is noted.
std::optional<Montant> recu(const Dossier& dossier, NaturePaiement nature);
// It is noted as paid already: this is one payment more, or the amount of that one.
bool est_paye(const Dossier& dossier, NaturePaiement nature);

// Why no payment of that nature may be noted where the dossier stands; nothing when one may.
std::optional<Refus> refus_du_paiement(const Dossier& dossier, NaturePaiement nature);
// What is not said, told from where the dossier stands: the one that is waited for. Refused when it may be both
// (paiement-douteux) or none.
Result<NaturePaiement> deviner_nature(const Dossier& dossier, Montant montant);

// The dossier once that payment is noted, as the base will tell it.
void payer(Dossier& dossier, const Paiement& paiement);

}  // namespace finhop::domain
