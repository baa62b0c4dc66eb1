#include <memory>

#include "cli/commande.hpp"
#include "cli/commandes/correction.hpp"
#include "cli/vocabulaire.hpp"
#include "finhop/app/avance/corriger.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session, const OptionsCorrection& o) {
  app::Base base = session.ouvrir_base();
  return o.rendre(session, app::corriger_avance(base, session.contexte(o.simuler.mode()),
                                                o.sujet.exige().brut, o.saisi()));
}

}  // namespace

Action declarer_avance_corriger(CLI::App& app) {
  auto o = std::make_shared<OptionsCorrection>();
  o->ajouter_reference(app);
  o->ajouter_statut(app, ids_statuts<domain::StatutAvance>());
  o->ajouter_motif(app);
  o->montant.ajouter(app, {"--montant", "M", "le montant payé (payee), celui qui était noté par défaut"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
