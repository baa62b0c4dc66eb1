// One row of a table of avances: its columns, what it gives, what it makes of an avance.
#pragma once

#include <cstddef>
#include <string_view>

#include "app/avance/brouillon.hpp"
#include "app/saisie/colonnes_des_champs.hpp"
#include "app/table/table_importee.hpp"
#include "finhop/domain/champs.hpp"

namespace finhop::app {

// A column has the rank of its field.
namespace colonne {
inline constexpr std::size_t kNumeroEditeur = domain::rang(&domain::Avance::numero_editeur);
inline constexpr std::size_t kNumeroAsp = domain::rang(&domain::Avance::numero_asp);
inline constexpr std::size_t kNumeroAns = domain::rang(&domain::Avance::numero_ans);
inline constexpr std::size_t kBeneficiaires = domain::rang(&domain::Avance::beneficiaires);
inline constexpr std::size_t kStatut = domain::rang(&domain::Avance::statut);
inline constexpr std::size_t kDatePaiement = domain::rang(&domain::Avance::date_paiement);
inline constexpr std::size_t kMontantAvance = domain::rang(&domain::Avance::montant_avance);
}  // namespace colonne

inline constexpr auto kColonnesAvance = colonnes_des_champs<domain::Avance>();

// The row in hand; its faults are noted in the table.
BrouillonAvance lire_avance(TableImportee& table);
// A new avance. Its numeroEditeur and its numeroAns are there.
domain::Avance nouvelle_avance(const BrouillonAvance& lue, Jour aujourd_hui);
// The column that holds what a JSON report calls `cle`.
std::size_t colonne_du_champ_avance(std::string_view cle);
// Only a paid avance has a day and an amount of payment; notes what the row says otherwise.
void verifier_paiement(TableImportee& table, const BrouillonAvance& lue, domain::StatutAvance statut);

// Of one that the table may not change.
Refus avance_deja_la(const std::string& numero);

}  // namespace finhop::app
