#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/options.hpp"
#include "finhop/app/entretien/reglages.hpp"
#include "finhop/vue/reglages.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session, Format format) {
  app::Base base = session.ouvrir_base();
  ecrire(session, format, vue::Reglages(app::lister_reglages(base)));
  return kFait;
}

}  // namespace

Action declarer_reglage_lister(CLI::App& app) {
  auto format = std::make_shared<OptionFormat>();
  format->ajouter(app, {"texte", "json", "csv", "xlsx"});
  return [format](const Session& session) { return executer(session, format->valeur()); };
}

}  // namespace finhop::cli
