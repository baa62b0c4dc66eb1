#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/entretien/reglages.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionTexte jours;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto change =
      app::changer_reglage(base, session.contexte(o.simuler.mode()), {o.nom.exige(), o.jours.exige()});
  return rendre(session, change, [&](const app::ReglageChange& c) {
    fmt::print(session.sortie(), "réglage {} : {} → {}\n", c.nom, c.avant, c.apres);
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_reglage_changer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le réglage, comme le nomme la liste"}, Besoin::Obligatoire);
  o->jours.ajouter(app, {"VALEUR", "", "le nombre de jours ; pour la mention, son texte"},
                   Besoin::Obligatoire);
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
