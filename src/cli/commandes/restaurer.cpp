#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/entretien/restaurer.hpp"
#include "finhop/vue/copies.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte source;
  OptionDetail detail;
  OptionFormat format;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  const std::string source = o.source.exige().brut;
  if (source.empty())
    return dire_usage(
        session.erreurs(), "finhop restaurer : SOURCE est vide",
        session.gestes().texte(Suite{"donner la copie à restaurer", Geste::Restaurer, {{Donnee::Copie}}}));
  const auto restauration =
      app::restaurer(source, session.chemin_base(), session.contexte(o.simuler.mode()), session.patience());
  return rendre(session, restauration, [&](const app::Restauration& r) {
    const vue::Restauration vue(r, source);
    ecrire(session, o.format.valeur(), vue, o.detail.mise());
    alerter(session, vue.alertes());
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_restaurer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->source.ajouter(app, {"SOURCE", "", "la copie à remettre en place, faite par sauvegarder"},
                    Besoin::Obligatoire);
  o->detail.ajouter(app, "avec l'empreinte SHA-256 de la copie");
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
