// The rows of one solde in a table: its columns, what they give, what they make of a recorded solde.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/table_importee.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

namespace colonne_solde {
enum : std::size_t {
  kNumeroEditeur,
  kDateFacture,
  kMontantFacture,
  kBeneficiaires,
  kDmp,
  kIdentDmp,
  kMssPro,
  kAdresseMssPro,
  kMssCitoyen,
  kAdresseMssCitoyen
};
}  // namespace colonne_solde

inline constexpr std::array kColonnesSolde{
    ColonneConnue{"numeroEditeur", Presence::Obligatoire},
    ColonneConnue{"dateFacture", Presence::Facultative},
    ColonneConnue{"montantSegurHTFacture", Presence::Facultative},
    ColonneConnue{"beneficiairesPMSI", Presence::Facultative},
    ColonneConnue{"isDirectToDMP", Presence::Facultative},
    ColonneConnue{"identDMP", Presence::Facultative},
    ColonneConnue{"isDirectToMSSPro", Presence::Facultative},
    ColonneConnue{"adresseBoiteMSSPro", Presence::Facultative},
    ColonneConnue{"isDirectToMSSCitoyen", Presence::Facultative},
    ColonneConnue{"adresseBoiteMSSCitoyen", Presence::Facultative},
};

// What the rows give; what they do not is absent or empty.
struct SoldeLu {
  std::size_t ligne = 0;  // of its first row
  std::vector<domain::Facture> factures;
  std::vector<domain::Finess> beneficiaires;
  domain::Scenario scenario;
};

// One row; its faults are noted in the table.
SoldeLu lire_solde(TableImportee& table);
// Adds the invoice of a further row, whose other cells must be empty or say the same; notes what is otherwise.
void ajouter_rang(TableImportee& table, SoldeLu& solde, const SoldeLu& suite);
// What is given put over what was recorded; notes an answer and its identifiers that do not go together.
domain::Solde solde_mis_a_jour(TableImportee& table, const domain::Solde& avant, const SoldeLu& lu);

}  // namespace finhop::app
