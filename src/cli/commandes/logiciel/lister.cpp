#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/options.hpp"
#include "finhop/app/entretien/logiciels.hpp"
#include "finhop/vue/logiciels.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session, Format format) {
  app::Base base = session.ouvrir_base();
  const auto logiciels = app::lister_logiciels(base);
  ecrire(session, format, vue::Logiciels(logiciels));
  return kFait;
}

}  // namespace

Action declarer_logiciel_lister(CLI::App& app) {
  auto format = std::make_shared<OptionFormat>();
  format->ajouter(app, {"texte", "json", "csv", "xlsx"});
  return [format](const Session& session) { return executer(session, format->valeur()); };
}

}  // namespace finhop::cli
