// Where a dossier is, as people must see it: exactly one situation for each, the first of the table that fits. Computed
// here alone, and shown everywhere.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "finhop/domain/constat.hpp"
#include "finhop/domain/dossier.hpp"

namespace finhop::domain {

// In the order in which they are tried.
enum class SituationDossier {
  Close,
  ARembourser,
  Remboursee,
  AvanceACompleter,
  AttendAvance,
  ACorriger,
  ACompleter,
  Pret,
  ADeposer,
  AttendReponse,
  AttendDecision,
  ReponseAttendue,
  AttendPaiement,
  PayeEcart,
  Solde,
  Refuse,
};

struct DescriptionSituation {
  SituationDossier situation;
  std::string_view id;       // stable, typed
  std::string_view libelle;  // without what is particular to one dossier
};
std::span<const DescriptionSituation> situations();
const DescriptionSituation& description(SituationDossier situation);
std::optional<SituationDossier> situation_d_id(std::string_view id);

struct Situation {
  SituationDossier quoi = SituationDossier::Close;
  std::string libelle = {};         // « refusé par le portail : DATE FACTURE INCORRECTE »
  std::string precision = {};       // « DATE FACTURE INCORRECTE »: what is particular to it; may be empty
  std::optional<Jour> depuis = {};  // absent when no day was noted
  std::optional<Montant> montant =
      {};  // at stake: to come, to be given back, or missing; absent when not known
  friend bool operator==(const Situation&, const Situation&) = default;
};

// What the statuses alone tell. Of a solde in hand, ready or not: to be completed, as long as nobody judged it.
// `ecart`: it is paid otherwise than expected.
SituationDossier situation_des_statuts(StatutAvance avance, std::optional<StatutSolde> solde, bool ecart);

// `constats`: all that the catalogue says of it.
Situation situation_de(const Dossier& dossier, const Constats& constats);

}  // namespace finhop::domain
