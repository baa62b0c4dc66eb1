#include <memory>

#include "cli/commande.hpp"
#include "cli/commandes/correction.hpp"
#include "finhop/app/retour/retirer.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session, const OptionsCorrection& o) {
  app::Base base = session.ouvrir_base();
  return o.rendre(session, app::retirer_retour(base, session.contexte(o.simuler.mode()), o.sujet.exige().brut,
                                               o.motif.exige(), o.date.saisi()));
}

}  // namespace

Action declarer_retour_retirer(CLI::App& app) {
  auto o = std::make_shared<OptionsCorrection>();
  o->ajouter_lot(app);
  o->ajouter_motif(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
