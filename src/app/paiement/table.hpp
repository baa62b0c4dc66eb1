// One row of a notice of payment: its columns, and what it gives.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "app/table/table_importee.hpp"
#include "finhop/domain/paiements/paiement.hpp"

namespace finhop::app {

namespace colonne_paiement {
enum : std::size_t { kNumeroEditeur, kNumeroAsp, kMontant, kDate, kNature, kReference };
}  // namespace colonne_paiement

inline constexpr std::array kColonnesPaiement{
    ColonneConnue{"numeroEditeur", Presence::Obligatoire, SorteDeColonne::Numero, "numeroASP"},
    ColonneConnue{"numeroASP", Presence::Facultative, SorteDeColonne::Numero},
    ColonneConnue{"montant", Presence::Obligatoire, SorteDeColonne::Montant},
    ColonneConnue{"date", Presence::Facultative, SorteDeColonne::Jour},
    ColonneConnue{"nature", Presence::Facultative, SorteDeColonne::Statut},
    ColonneConnue{"reference", Presence::Facultative, SorteDeColonne::Texte},
};

// What the row says; what it does not is absent.
struct PaiementLu {
  std::size_t ligne = 0;
  std::optional<std::string> editeur = {};  // either number stands in either column
  std::optional<std::string> asp = {};
  std::optional<Montant> montant = {};
  std::optional<Jour> jour = {};
  std::optional<domain::NaturePaiement> nature = {};
  std::optional<std::string> reference = {};
};
// Its faults are noted in the table.
PaiementLu lire_paiement(TableImportee& table);

}  // namespace finhop::app
