// Undoing the last command that changed the base, then the one before it, and so on down to a barrier: a deposit, the
// making of the base, or a time when nothing was kept for undoing. Or one by its number, when nothing later touched what
// it touched. An undo is not undone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "finhop/app/contexte.hpp"
#include "finhop/app/dossier/journal.hpp"
#include "finhop/base/refus.hpp"

namespace finhop::app {

enum class EtatOperation { Prochaine, Ensuite, Annulee, Annulation, Definitive };
struct OperationListee {
  OperationNommee nom;
  EtatOperation etat = EtatOperation::Definitive;
  std::optional<std::size_t> lignes;  // rows of the base it changed; absent for an undo, or when not kept
  std::optional<std::int64_t> autre;  // the operation that undid it, or that it undid
  std::optional<std::string> raison;  // why it stays
};
// Newest first, down to the first one that stays.
std::vector<OperationListee> lister_operations(Base& base);

struct LotTouche {
  std::string nom;
  std::optional<std::string> repertoire;  // absent when it never appeared
  bool a_l_ecart = false;                 // whether that is where it was set aside, its rank given back
  std::optional<std::string> tenu = {};   // why its rank is not
};
struct Annulation {
  OperationNommee operation;
  std::size_t lignes = 0;
  std::vector<std::string> dossiers;    // their numeroEditeur, each once
  std::vector<LotTouche> lots_effaces;  // no longer in the base, their folders set aside where they can be
  std::vector<LotTouche> lots_rendus;   // to be deposited again
};
// Without a number: the last one, when it is of who asks (operation-d-autrui otherwise). Refused (rien-a-annuler,
// annulation-impossible, annulation-conflit, operation-inconnue, operation-recouverte) with nothing changed.
Issue<Annulation> annuler(Base& base, const Contexte& contexte,
                          const std::optional<std::int64_t>& numero = std::nullopt);

// One operation: what it did, and why it cannot be undone now. Refused: operation-inconnue.
struct OperationMontree {
  OperationDuJournal faite;
  std::optional<std::int64_t> annule = {};  // the one that it took back
  std::optional<Refus> raison = {};         // absent when it can be
};
Issue<OperationMontree> montrer_operation(Base& base, std::int64_t numero);

// The last event of the journal; 0 when it is empty.
std::int64_t dernier_numero_du_journal(Base& base);
// The operation that was kept under that command, by that author, after that event; nothing when it changed nothing.
std::optional<std::int64_t> operation_gardee(Base& base, const Contexte& contexte, std::int64_t depuis);

}  // namespace finhop::app
