// How finhop says no: one sentence, what was expected, the next thing to type.
#pragma once

#include "cli/session.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/domain/constat.hpp"

namespace finhop::cli {

// Each returns the exit code that goes with it.
int dire(const Session& session, const ListeRefus& refus);
int dire(const Session& session, const Panne& panne);
// Where no base is in question.
int dire(std::ostream& erreurs, const Panne& panne, const Gestes& gestes = Gestes());
int dire_usage(std::ostream& erreurs, const std::string& message, const std::string& remede);
int dire_interne(std::ostream& erreurs, const std::string& message);
// Warnings go to the messages, never to the results.
void avertir(const Session& session, const domain::Constats& constats);

// Prints the value with `montrer`, or the refusals.
template <class Valeur, class Montrer>
int rendre(const Session& session, const Issue<Valeur>& issue, Montrer montrer) {
  if (!issue) return dire(session, issue.error());
  montrer(*issue);
  return kFait;
}

}  // namespace finhop::cli
