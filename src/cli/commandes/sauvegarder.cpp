#include "finhop/app/entretien/sauvegarder.hpp"

#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/vue/copies.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte destination;
  Drapeau remplacer;
  OptionDetail detail;
  OptionFormat format;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  if (o.destination.exige().brut.empty())
    return dire_usage(
        session.erreurs(), "finhop sauvegarder : DEST est vide",
        session.gestes().texte(Suite{
            "donner le fichier à faire, ou un dossier", Geste::Sauvegarder, {{Donnee::Copie, "copie.db"}}}));
  app::Base base = session.ouvrir_base();
  const auto copie = app::sauvegarder(
      base, session.contexte(o.simuler.mode()), o.destination.exige().brut,
      o.remplacer.est_mis() ? app::SiExiste::Remplacer : app::SiExiste::Refuser, session.patience());
  return rendre(session, copie, [&](const app::Copie& c) {
    ecrire(session, o.format.valeur(), vue::Copie(c, session.chemin_base()), o.detail.mise());
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_sauvegarder(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->destination.ajouter(app, {"DEST", "", "le fichier à faire, ou un dossier où la copie prend un nom daté"},
                         Besoin::Obligatoire);
  o->remplacer.ajouter(app, "--remplacer", "prendre la place d'une copie plus ancienne de cette base");
  o->detail.ajouter(app, "avec l'empreinte SHA-256 de la copie");
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
