#include "finhop/app/entretien/sauvegarder.hpp"

#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/commandes/copie_rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte destination;
  Drapeau remplacer;
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
    if (o.format.valeur() == Format::Json) {
      ecrire_json(session.sortie(), json_copie(c));
    } else {
      fmt::print(session.sortie(), "base {} copiée dans {}, relue et vérifiée\n",
                 texte::imprimable(session.chemin_base().string()), texte::imprimable(c.chemin.string()));
      ecrire_copie(session.sortie(), c);
    }
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_sauvegarder(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->destination.ajouter(app, {"DEST", "", "le fichier à faire, ou un dossier où la copie prend un nom daté"},
                         Besoin::Obligatoire);
  o->remplacer.ajouter(app, "--remplacer", "prendre la place d'une copie plus ancienne de cette base");
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
