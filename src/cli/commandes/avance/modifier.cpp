#include <memory>

#include "cli/commande.hpp"
#include "cli/commandes/avance/options.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "finhop/app/avance/modifier.hpp"
#include "finhop/vue/changements.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte reference;
  OptionsAvance avance;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto ecrite = app::modifier_avance(base, session.contexte(o.avance.simuler.mode()),
                                           o.reference.exige().brut, o.avance.saisie());
  return rendre(session, ecrite, [&](const app::AvanceEcrite& e) {
    montrer(session, vue::ecrit(e));
    o.avance.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_avance_modifier(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP"}, Besoin::Obligatoire);
  o->avance.ajouter(app, Besoin::Facultatif);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
