#include "finhop/app/paiement/lister.hpp"

#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/vue/paiement/paiements.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte reference;
  OptionFormat format;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto groupes = app::lister_paiements(base, session.contexte(), o.reference.texte());
  return rendre(session, groupes, [&](const std::vector<app::PaiementsDUnAvis>& tous) {
    ecrire(session, o.format.valeur(), vue::Paiements(tous));
  });
}

}  // namespace

Action declarer_paiement_lister(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "ceux d'un dossier : son numeroEditeur ou son numeroASP"});
  o->format.ajouter(app, {"texte", "json", "csv", "xlsx"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
