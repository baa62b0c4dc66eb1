#include <memory>

#include "cli/commande.hpp"
#include "cli/commandes/statut.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/vocabulaire.hpp"
#include "finhop/app/avance/saisie.hpp"
#include "finhop/app/avance/statut.hpp"
#include "finhop/vue/changements.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session, const OptionsStatut& o) {
  app::Base base = session.ouvrir_base();
  const auto changes =
      app::changer_statut_avances(base, session.contexte(o.simuler.mode()), o.references.textes(), o.saisi());
  return rendre(session, changes, [&](const std::vector<app::AvanceEcrite>& liste) {
    for (const app::AvanceEcrite& e : liste) montrer(session, vue::ecrit(e));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_avance_statut(CLI::App& app) {
  auto o = std::make_shared<OptionsStatut>();
  o->ajouter(app, ids_statuts<domain::StatutAvance>(), "le jour du changement, aujourd'hui par défaut",
             "le montant payé (payee) ou rendu (recouvree)");
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
