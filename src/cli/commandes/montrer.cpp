#include "finhop/app/dossier/montrer.hpp"

#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/vue/dossiers.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte reference;
  OptionDetail detail;
  OptionFormat format;
};

constexpr std::size_t kEtiquettes = 17;

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto montre = app::montrer(base, session.contexte(), o.reference.exige().brut);
  return rendre(session, montre, [&](const app::DossierMontre& m) {
    ecrire(session, o.format.valeur(), vue::Dossier(m), o.detail.mise(kEtiquettes));
  });
}

}  // namespace

Action declarer_montrer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP"}, Besoin::Obligatoire);
  o->detail.ajouter(app, "avec l'identifiant de chaque règle");
  o->format.ajouter(app, {"texte", "json"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
