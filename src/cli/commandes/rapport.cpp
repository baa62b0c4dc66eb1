#include <memory>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/argent/rapporter.hpp"
#include "finhop/web/page_rapport.hpp"

namespace finhop::cli {
namespace {

// What a printed page has room for, of what is late and of what is at risk.
constexpr std::size_t kDits = 100;

struct Options {
  OptionTexte periode;
  OptionDetail detail;
};

int executer(const Session& session, const Options& o) {
  app::CriteresDeRapport criteres{o.periode.saisi()};
  if (!o.detail.est_mis()) criteres.dits = kDits;
  app::Base base = session.ouvrir_base();
  const auto rapport = app::rapporter(base, session.contexte(), criteres);
  return rendre(session, rapport, [&](const app::Rapport& fait) {
    web::ecrire_rapport(session.sortie(), fait, [&gestes = session.gestes()](const Remede& remede) {
      return gestes.morceaux(remede);
    });
  });
}

}  // namespace

Action declarer_rapport(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->periode.ajouter(app,
                     {"--periode", "P",
                      "un trimestre (T4-2022), une année (2022) ou un mois (11/2022) ; les douze derniers "
                      "mois sinon"});
  o->detail.ajouter(app, "tous les dossiers en retard ou à risque, et non les 100 premiers");
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
