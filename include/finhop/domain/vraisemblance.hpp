// What is noted and can hardly be so: a day or an amount out of sense. The rules ELI-13 and ELI-14 tell it in words.
#pragma once

#include <optional>

#include "finhop/base/jour.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/domain/constat.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::domain {

// The programme pays for nothing older.
const Jour& premier_jour_possible();
bool est_demesure(Montant montant);
// 30 % of the order, to a cent: rounding may have been done otherwise.
bool est_la_part_avancee(Montant avance, Montant bon_de_commande);

// What is noted of an avance, without the rest of it.
struct NotesDAvance {
  std::optional<Jour> commandee_le;
  std::optional<Montant> commande;
  std::optional<Jour> payee_le;
  std::optional<Montant> payee;
  bool ecart_admis = false;  // a motive says that the payment is all right
};
bool sont_vraisemblables(const NotesDAvance& notes, const Jour& aujourd_hui);

// The findings of ELI-02, ELI-10, ELI-13 and ELI-14.
Constats invraisemblances(const Dossier& dossier, const Jour& aujourd_hui);
// Those of a solde that has just been noted: of COH-10 too, what is no address or is a patient's.
Constats invraisemblances_du_solde(const Dossier& dossier, const Jour& aujourd_hui);
// Those of them among all the findings on a dossier which do not block it already.
Constats invraisemblances(const Constats& constats);

}  // namespace finhop::domain
