// One row of a table of avances: its columns, what it gives, what it makes of an avance.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/saisie/table_importee.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::app {

namespace colonne {
enum : std::size_t {
  kNumeroEditeur,
  kNumeroAsp,
  kNumeroAns,
  kClient,
  kDateBonCommande,
  kMontantBonCommande,
  kBeneficiaires,
  kStatut,
  kDatePaiement,
  kMontantAvance
};
}  // namespace colonne

inline constexpr std::array kColonnesAvance{
    ColonneConnue{"numeroEditeur", Presence::Obligatoire},
    ColonneConnue{"numeroASP", Presence::Facultative},
    ColonneConnue{"numeroAns", Presence::Obligatoire},
    ColonneConnue{"client", Presence::Facultative},
    ColonneConnue{"dateBonCommande", Presence::Facultative},
    ColonneConnue{"montantBonCommandeHT", Presence::Facultative},
    ColonneConnue{"beneficiairesPMSI", Presence::Facultative},
    ColonneConnue{"statut", Presence::Facultative},
    ColonneConnue{"datePaiement", Presence::Facultative},
    ColonneConnue{"montantAvance", Presence::Facultative},
};

// What the cells give; what they do not is absent.
struct AvanceLue {
  std::optional<domain::NumeroEditeur> numero_editeur;
  std::optional<domain::NumeroAsp> numero_asp;
  std::optional<domain::NumeroAns> numero_ans;
  std::optional<std::string> client;
  std::optional<Jour> date_bon_commande;
  std::optional<Montant> montant_bon_commande;
  std::vector<domain::Finess> beneficiaires;
  std::optional<domain::StatutAvance> statut;
  std::optional<Jour> date_paiement;
  std::optional<Montant> montant_avance;
};

// The row in hand; its faults are noted in the table.
AvanceLue lire_avance(TableImportee& table);
// A new avance. Its numeroEditeur and its numeroAns are there.
domain::Avance nouvelle_avance(AvanceLue lue, Jour aujourd_hui);
// What is given put over what was recorded, payment and status included.
domain::Avance avance_mise_a_jour(const domain::Avance& avant, const AvanceLue& lue);
// The column that holds what a JSON report calls `cle`.
std::size_t colonne_du_champ_avance(std::string_view cle);
// Only a paid avance has a day and an amount of payment; notes what the row says otherwise.
void verifier_paiement(TableImportee& table, const AvanceLue& lue, domain::StatutAvance statut);

}  // namespace finhop::app
