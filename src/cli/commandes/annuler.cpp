#include "finhop/app/entretien/annuler.hpp"

#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/vue/annulations.hpp"

namespace finhop::cli {
namespace {

struct Options {
  Drapeau liste;
  OptionFormat format;
  OptionSimuler simuler;
};

int lister(const Session& session, Format format) {
  app::Base base = session.ouvrir_base();
  const auto operations = app::lister_operations(base);
  ecrire(session, format, vue::Operations(operations));
  return kFait;
}

int executer(const Session& session, const Options& o) {
  if (o.liste.est_mis()) return lister(session, o.format.valeur());
  if (o.format.valeur() == Format::Csv)
    return dire_usage(session.erreurs(), "--format csv ne va qu'avec --liste",
                      "ajouter --liste, ou choisir --format texte ou json");
  app::Base base = session.ouvrir_base();
  const auto annulation = app::annuler(base, session.contexte(o.simuler.mode()));
  return rendre(session, annulation, [&](const app::Annulation& a) {
    ecrire(session, o.format.valeur(), vue::Annulation(a));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_annuler(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->liste.ajouter(app, "--liste", "dire ce qui peut être annulé, sans rien annuler");
  o->format.ajouter(app, {"texte", "json", "csv"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
