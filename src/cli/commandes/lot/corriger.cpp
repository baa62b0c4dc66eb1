#include <memory>

#include "cli/commande.hpp"
#include "cli/commandes/correction.hpp"
#include "cli/vocabulaire.hpp"
#include "finhop/app/lot/corriger.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session, const OptionsCorrection& o) {
  app::Base base = session.ouvrir_base();
  return o.rendre(
      session, app::corriger_lot(base, session.contexte(o.simuler.mode()), o.sujet.exige().brut, o.saisi()));
}

}  // namespace

Action declarer_lot_corriger(CLI::App& app) {
  auto o = std::make_shared<OptionsCorrection>();
  o->ajouter_lot(app);
  o->ajouter_statut(app, ids_statuts<domain::StatutLot>());
  o->ajouter_motif(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
