#include "finhop/domain/constat.hpp"

#include <algorithm>
#include <iterator>

namespace finhop::domain {
namespace {

bool est_erreur(const Constat& constat) {
  return constat.severite == Severite::Erreur;
}

}  // namespace

std::string_view id(Severite severite) {
  return severite == Severite::Erreur ? "erreur" : "avertissement";
}

std::string_view id(Etape etape) {
  switch (etape) {
    case Etape::Structure:
      return "structure";
    case Etape::Format:
      return "format";
    case Etape::Coherence:
      return "coherence";
    case Etape::Eligibilite:
      return "eligibilite";
    case Etape::Pieces:
      return "pieces";
  }
  return {};
}

bool a_une_erreur(const Constats& constats) {
  return std::ranges::any_of(constats, est_erreur);
}

Constats blocages(const Constats& constats) {
  Constats erreurs;
  std::ranges::copy_if(constats, std::back_inserter(erreurs), est_erreur);
  return erreurs;
}

}  // namespace finhop::domain
