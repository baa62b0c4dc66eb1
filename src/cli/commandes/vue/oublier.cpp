#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/dossier/vues.hpp"
#include "finhop/vue/dossier/vues_nommees.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto oubliee = app::oublier_vue(base, session.contexte(o.simuler.mode()), o.nom.exige());
  return rendre(session, oubliee, [&](const domain::VueNommee& vue) {
    montrer(session, vue::vue_oubliee(vue));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_vue_oublier(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le nom de la vue, sans égard aux accents ni à la casse"},
                 Besoin::Obligatoire);
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
