#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/piece/extraire.hpp"
#include "finhop/vue/piece/pieces.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte reference;
  OptionTexte sortie;
  Drapeau toutes;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto extraites = app::extraire_pieces(
      base, session.contexte(o.simuler.mode()), o.reference.exige().brut, o.sortie.exige().brut,
      o.toutes.est_mis() ? app::QuellesVersions::Toutes : app::QuellesVersions::SansLesRemplacees);
  return rendre(session, extraites, [&](const std::vector<app::Extrait>& liste) {
    montrer(session, vue::extraits(liste));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_piece_extraire(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP"}, Besoin::Obligatoire);
  o->sortie.ajouter(app, {"--sortie", "D", "le dossier où les écrire"}, Besoin::Obligatoire);
  o->toutes.ajouter(app, "--toutes", "les versions remplacées aussi");
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
