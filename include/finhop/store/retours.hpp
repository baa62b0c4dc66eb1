// The portal's answers: the bytes received, each line's decision, and where it differs from our prediction.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/decision.hpp"
#include "finhop/domain/lot.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

// Keeps the answer of a deposited lot, which may be one that was taken back. Callers hold a write transaction.
void garder_retour(Base& base, const domain::Lot& lot, const domain::Retour& retour,
                   std::string_view contenu);
// Takes the decision of one line, which moves its solde; `motif` is what is kept of it on the solde.
void decider(Base& base, const domain::Lot& lot, const domain::ReponseLigne& reponse, const Jour& date,
             const std::optional<std::string>& motif);
// Beside a decision that was taken.
void noter_difference(Base& base, const domain::Lot& lot, const domain::Difference& difference);
// Once every line has its decision.
void noter_traite(Base& base, const domain::Lot& lot);

struct NumerosDeLigne {
  int num_ligne = 0;
  std::string numero_editeur;
  friend auto operator<=>(const NumerosDeLigne&, const NumerosDeLigne&) = default;
};
// What a lot is recognised by; ordered by numLigne.
std::vector<NumerosDeLigne> lire_numeros(Base& base, const domain::Lot& lot);
// The last lot that these very bytes answered, and whose answer was not taken back.
std::optional<domain::Lot> lot_de_ce_retour(Base& base, std::string_view sha256);
// The answers to a lot that were not taken back, in the order of their coming.
std::vector<domain::Retour> lire_retours(Base& base, const domain::Lot& lot);
// The bytes received; Panne when they no longer have their digest.
std::string lire_contenu(Base& base, const domain::Retour& retour);
// Of the lines decided so far, by numLigne.
std::vector<domain::ReponseLigne> lire_reponses(Base& base, const domain::Lot& lot);
// By numLigne and key.
std::vector<domain::Difference> lire_differences(Base& base, const domain::Lot& lot);

}  // namespace finhop::store
