#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/options.hpp"
#include "finhop/app/verification/modele.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  session.sortie() << (app::retablir_modele(base, session.contexte(o.simuler.mode()))
                           ? "modèle intégré rétabli : les fichiers de cette base le suivent désormais\n"
                           : "le modèle intégré est déjà celui de cette base : rien ne change\n");
  o.simuler.rappeler(session);
  return kFait;
}

}  // namespace

Action declarer_modele_retablir(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
