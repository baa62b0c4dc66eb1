#include "cli/erreurs.hpp"

#include <fmt/ostream.h>

#include <ostream>

#include "finhop/base/text.hpp"

namespace finhop::cli {

int dire(std::ostream& erreurs, const ListeRefus& refus) {
  for (const Refus& r : refus) {
    fmt::print(erreurs, "finhop : {} [{}]\n", text::printable(r.message), id(r.code));
    fmt::print(erreurs, "  attendu : {}\n", text::printable(r.attendu));
    fmt::print(erreurs, "  à faire : {}\n", text::printable(r.remede));
  }
  return kRefuse;
}

int dire(std::ostream& erreurs, const Panne& panne) {
  fmt::print(erreurs, "finhop : {}\n  à faire : {}\n", text::printable(panne.what()),
             text::printable(panne.remede()));
  return kEnvironnement;
}

int dire_usage(std::ostream& erreurs, const std::string& message, const std::string& remede) {
  fmt::print(erreurs, "finhop : {}\n  à faire : {}\n", text::printable(message), text::printable(remede));
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

void avertir(std::ostream& erreurs, const domain::Constats& constats) {
  for (const domain::Constat& c : constats)
    if (c.severite == domain::Severite::Avertissement)
      fmt::print(erreurs, "avertissement {} : {}\n  à faire : {}\n", c.regle, c.message, c.remede);
}

}  // namespace finhop::cli
