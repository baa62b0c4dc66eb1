// The rows of one solde in a table: its columns, what they give, what they make of a recorded solde.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/solde/brouillon.hpp"
#include "app/table/colonnes_des_champs.hpp"
#include "app/table/table_importee.hpp"
#include "finhop/domain/champs.hpp"
#include "finhop/domain/profils/profil.hpp"

namespace finhop::app {

// An invoice is two columns; each other field of a solde has its own, after them.
namespace colonne_solde {
enum : std::size_t { kNumeroEditeur, kDateFacture, kMontantFacture, kPremierChamp };
// After all others, in place of numeroEditeur; stands in no empty table.
inline constexpr std::size_t kNumeroAsp = kPremierChamp + colonnes_des_champs<domain::Solde>().size();
}  // namespace colonne_solde

inline constexpr auto kColonnesSolde = [] {
  constexpr auto kDesChamps = colonnes_des_champs<domain::Solde>();
  std::array<ColonneConnue, colonne_solde::kNumeroAsp + 1> colonnes{
      ColonneConnue{"numeroEditeur", Presence::Obligatoire, SorteDeColonne::Numero, "numeroASP"},
      ColonneConnue{"dateFacture", Presence::Facultative, SorteDeColonne::Jour},
      ColonneConnue{"montantSegurHTFacture", Presence::Facultative, SorteDeColonne::Montant}};
  colonnes[colonne_solde::kNumeroAsp] = {"numeroASP", Presence::Facultative, SorteDeColonne::Numero};
  std::ranges::copy(kDesChamps, colonnes.begin() + colonne_solde::kPremierChamp);
  return colonnes;
}();
// The column of a field that has one.
constexpr std::size_t colonne_de(std::size_t rang) {
  return colonne_solde::kPremierChamp + rang - domain::rang(&domain::Solde::beneficiaires);
}

// An invoice that stands on an earlier row too.
struct FactureRepetee {
  std::size_t ligne = 0;
  std::string valeur;  // of its date's cell
};

// What the rows give; what they do not is absent or empty.
struct SoldeLu {
  std::size_t ligne = 0;                                    // of its first row
  std::array<std::size_t, kColonnesSolde.size()> lignes{};  // where each column was given first; 0: nowhere
  std::vector<FactureRepetee> repetees;
  BrouillonSolde brouillon;
};

// One row; its faults are noted in the table.
SoldeLu lire_solde(TableImportee& table);
// The line to tell a fault of that column on.
std::size_t ligne_de(const SoldeLu& solde, std::size_t colonne);
// Adds a further row: its invoice, and what the rows before left empty; notes two values that differ.
void ajouter_rang(TableImportee& table, SoldeLu& solde, const SoldeLu& suite);
// Notes each cell that gives what that profile does not fill; `profil` may be absent.
void noter_hors_profil(TableImportee& table, const SoldeLu& lu, const domain::Dossier& dossier,
                       const domain::Profil* profil);
// One refusal for each repeated invoice, once every row is known.
void refuser_repetees(TableImportee& table, const std::string& numero, const SoldeLu& lu);
// The column that holds what a JSON report calls `cle`.
std::size_t colonne_du_champ_solde(std::string_view cle);
// What is given put over what was recorded; notes an answer and its identifiers that do not go together.
domain::Solde solde_mis_a_jour(TableImportee& table, const domain::Solde& avant, const SoldeLu& lu);

}  // namespace finhop::app
