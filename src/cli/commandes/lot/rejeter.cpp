#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/lot/rejeter.hpp"
#include "finhop/vue/lots.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionTexte motif;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto lot =
      app::rejeter_lot(base, session.contexte(o.simuler.mode()), o.nom.texte().value_or(""), o.motif.exige());
  return rendre(session, lot, [&](const domain::Lot& rejete) {
    montrer(session, vue::lot_rejete(rejete));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_lot_rejeter(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le lot : la fin de son nom suffit ; sans lui, le seul possible"});
  o->motif.ajouter(app, {"--motif", "TXT", "ce que dit le portail"}, Besoin::Obligatoire);
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
