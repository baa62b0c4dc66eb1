#include "finhop/app/preuve/prouver.hpp"

#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/vue/piece/pieces.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionListe references;
  OptionTexte sortie;
  OptionFormat format;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto preuves =
      app::prouver(base, session.contexte(o.simuler.mode()), o.references.textes(), o.sortie.exige().brut);
  return rendre(session, preuves, [&](const std::vector<app::PreuveFaite>& faites) {
    ecrire(session, o.format.valeur(), vue::Preuves(faites));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_preuve(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->references.ajouter(app, {"REF", "", "les dossiers, chacun dans son zip : numeroEditeur ou numeroASP"},
                        ParFois::Plusieurs, Besoin::Obligatoire);
  o->sortie.ajouter(app, {"--sortie", "D", "le dossier où écrire les zips"}, Besoin::Obligatoire);
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
