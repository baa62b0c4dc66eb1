#include "finhop/app/entretien/droits.hpp"

#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/vue/copies.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte voulus;
  OptionFormat format;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto change = app::changer_droits(base, session.contexte(o.simuler.mode()),
                                          app::droits_d_id(o.voulus.exige().brut).value_or(Droits::Prive));
  return rendre(session, change, [&](const app::DroitsChanges& c) {
    ecrire(session, o.format.valeur(), vue::Droits(c, session.chemin_base()));
    if (c.reserve) alerter(session, vue::reserve_des_droits(*c.reserve, session.chemin_base()));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_droits(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->voulus.ajouter_choix(app,
                          {"DROITS", "", "pour qui : le groupe du dossier de la base, ou son seul compte"},
                          {"groupe", "prive"}, Besoin::Obligatoire);
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
