#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/saisie/entetes.hpp"
#include "finhop/vue/saisie/entetes.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte numero;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto oubliee = app::oublier_entete(base, session.contexte(o.simuler.mode()), o.numero.exige());
  return rendre(session, oubliee, [&](const domain::Entete& entete) {
    montrer(session, vue::entete_oubliee(entete));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_table_oublier(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->numero.ajouter(app, {"N", "", "le numéro, comme le donne la liste"}, Besoin::Obligatoire);
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
