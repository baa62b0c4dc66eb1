// What is paid in several times is not corrected as a whole.
#pragma once

#include <optional>

#include "finhop/app/contexte.hpp"
#include "finhop/base/refus.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/paiements/paiement.hpp"

namespace finhop::app {

// Of a day and an amount that are not those of the several payments that are noted; nothing when they may be written.
std::optional<Refus> refus_de_la_somme(Base& base, const domain::Dossier& dossier,
                                       domain::NaturePaiement nature, const std::optional<Jour>& jour,
                                       const std::optional<Montant>& montant);

// A refusal of one more payment, whose step would correct what was paid in several: the steps that can.
void corriger_en_plusieurs(Base& base, const domain::Dossier& dossier, Refus& refus);

}  // namespace finhop::app
