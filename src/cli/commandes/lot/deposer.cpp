#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/lot/deposer.hpp"
#include "finhop/vue/lots.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionTexte date;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto lot =
      app::deposer_lot(base, session.contexte(o.simuler.mode()), o.nom.texte().value_or(""), o.date.saisi());
  return rendre(session, lot, [&](const domain::Lot& depose) {
    montrer(session, vue::lot_depose(depose, session.aujourd_hui()));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_lot_deposer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le lot : la fin de son nom suffit ; sans lui, le seul possible"});
  o->date.ajouter(app, {"--date", "D", "le jour du dépôt sur le portail, aujourd'hui par défaut"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
