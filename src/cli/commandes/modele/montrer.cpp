#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "finhop/app/verification/modele.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session) {
  std::optional<app::Base> base = session.ouvrir_base_si_presente();
  const app::ModeleMontre modele = app::montrer_modele(base ? &*base : nullptr);
  session.sortie() << modele.blanc;
  session.erreurs() << (modele.origine == app::OrigineModele::Integre ? "modèle intégré à finhop\n"
                                                                      : "modèle importé dans cette base\n");
  return kFait;
}

}  // namespace

Action declarer_modele_montrer(CLI::App&) {
  return executer;
}

}  // namespace finhop::cli
