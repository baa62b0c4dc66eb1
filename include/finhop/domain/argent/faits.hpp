// What is recorded of the money of one dossier: what every sum of `argent` is made of, read once for each dossier.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "finhop/base/jour.hpp"
#include "finhop/base/montant.hpp"
#include "finhop/domain/situations.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::domain {

// Where a dossier is that only the rules can tell: ready or not.
struct SituationJugee {
  SituationDossier situation;
  std::optional<Jour> depuis = {};
};

// Money that came, and when.
struct Recu {
  std::optional<Montant> montant = {};
  std::optional<Jour> le = {};
};

struct FaitsDArgent {
  std::int64_t cle = 0;
  std::string numero_editeur = {};
  std::string numero_ans = {};
  std::optional<std::string> client = {};
  StatutAvance avance = StatutAvance::EnInstruction;
  std::optional<Jour> avance_le = {};  // of its status
  std::optional<Jour> commande_le = {};
  std::optional<Montant> commande = {};
  std::optional<Jour> avance_payee_le = {};
  std::optional<Montant> avance_recue = {};
  std::optional<Montant> rembourse = {};
  std::optional<StatutSolde> solde = {};
  std::optional<Jour> solde_le = {};    // of its status
  std::optional<Jour> facture_le = {};  // of what is claimed now
  std::optional<Montant> facture = {};
  std::optional<Jour> solde_paye_le = {};
  std::optional<Montant> solde_recu = {};
  bool ecart_admis = false;               // a motive says that the payment is all right
  std::optional<Jour> a_deposer_le = {};  // the day of the lot that waits for its deposit
  // Each payment, where there were several.
  std::vector<Recu> avance_en_plusieurs = {};
  std::vector<Recu> solde_en_plusieurs = {};
  std::optional<SituationJugee> juge = {};  // of one that the rules were asked about
};

// What was received, on the last day that some of it came: the only place that tells it.
Recu avance_recue(const FaitsDArgent& faits);
Recu solde_recu(const FaitsDArgent& faits);

// The same as for the dossier itself (domain/attendus).
std::optional<Montant> avance_attendue(const FaitsDArgent& faits);
std::optional<Montant> solde_attendu(const FaitsDArgent& faits);

SituationDossier situation_de(const FaitsDArgent& faits);
std::optional<Jour> depuis(const FaitsDArgent& faits);
// Still to come: the avance that is awaited, or what is left once it is paid; absent when nothing is, or nobody knows.
std::optional<Montant> a_recevoir(const FaitsDArgent& faits);
// Payments and repayments that are noted without their amount.
int montants_non_notes(const FaitsDArgent& faits);

}  // namespace finhop::domain
