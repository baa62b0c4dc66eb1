#include "cli/erreurs.hpp"

#include <fmt/ostream.h>

#include <ostream>

#include "cli/ecriture/terminal.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

// What starts each thing that went wrong.
std::string enseigne(std::ostream& erreurs) {
  return teindre(erreurs, Ton::Mauvais, "finhop :");
}

}  // namespace

int dire(const Session& session, const ListeRefus& refus) {
  std::ostream& erreurs = session.erreurs();
  for (const Refus& r : refus) {
    fmt::print(erreurs, "{} {} [{}]\n", enseigne(erreurs), texte::imprimable(r.message), id(r.code));
    fmt::print(erreurs, "  attendu : {}\n", texte::imprimable(r.attendu));
    fmt::print(erreurs, "  à faire : {}\n", texte::imprimable(session.gestes().texte(r.remede)));
  }
  return kRefuse;
}

int dire(const Session& session, const Panne& panne) {
  return dire(session.erreurs(), panne, session.gestes());
}

int dire(std::ostream& erreurs, const Panne& panne, const Gestes& gestes) {
  fmt::print(erreurs, "{} {}\n  à faire : {}\n", enseigne(erreurs), texte::imprimable(panne.what()),
             texte::imprimable(gestes.texte(panne.remede())));
  return kEnvironnement;
}

int dire_usage(std::ostream& erreurs, const std::string& message, const std::string& remede) {
  fmt::print(erreurs, "{} {}\n  à faire : {}\n", enseigne(erreurs), texte::imprimable(message),
             texte::imprimable(remede));
  return kUsage;
}

int dire_interne(std::ostream& erreurs, const std::string& message) {
  fmt::print(
      erreurs,
      "finhop : erreur interne : {}\n  à faire : rien n'a été changé ; signaler cette phrase et la commande "
      "tapée\n",
      message);
  return kInterne;
}

void avertir(const Session& session, const domain::Constats& constats) {
  for (const domain::Constat& c : constats)
    fmt::print(session.erreurs(), "{} {} : {}\n  à faire : {}\n",
               teindre(session.erreurs(), Ton::Douteux, domain::id(c.severite)), c.regle, c.message,
               session.gestes().texte(c.remede));
}

}  // namespace finhop::cli
