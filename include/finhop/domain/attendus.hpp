// Amounts that should come, from what is recorded (D10): shown as « attendu », never as facts.
#pragma once

#include <optional>
#include <string>

#include "finhop/domain/dossier.hpp"

namespace finhop::domain {

// 30 % of the order, rounded half up to the cent (guide, section 1.1).
std::optional<Montant> avance_attendue(const Avance& avance);
// What is claimed now minus what was paid as avance; absent while one of them is not known.
std::optional<Montant> solde_attendu(const Dossier& dossier);

// « conforme », « 50,00 € de moins », « 50,00 € de plus »
std::string dire_ecart(Montant attendu, Montant recu);

}  // namespace finhop::domain
