#include <memory>

#include "cli/commande.hpp"
#include "cli/commandes/filtre.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/dossier/vues.hpp"
#include "finhop/vue/dossier/vues_nommees.hpp"
#include "finhop/vue/dossiers.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionsDeListe liste;
  Drapeau remplacer;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  const app::Demande demande = o.liste.demande();
  const auto colonnes = vue::colonnes_choisies(vue::Forme::Tableur, demande.colonnes);
  if (!colonnes) return dire(session, {colonnes.error().dans(OptionsDeListe::kColonnes)});
  const auto si_elle_existe =
      o.remplacer.est_mis() ? app::SiLaVueExiste::Remplacer : app::SiLaVueExiste::Refuser;
  app::Base base = session.ouvrir_base();
  const auto gardee = app::garder_vue(base, session.contexte(o.simuler.mode()),
                                      {o.nom.exige(), demande, si_elle_existe}, vue::noms_de_colonnes());
  return rendre(session, gardee, [&](const app::VueGardee& g) {
    montrer(session, vue::vue_gardee(g));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_vue_garder(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le nom de la vue, le même pour tous ceux qui ouvrent cette base"},
                 Besoin::Obligatoire);
  o->liste.ajouter(app);
  o->remplacer.ajouter(app, "--remplacer",
                       "si une vue porte déjà ce nom, lui faire demander ceci à la place");
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
