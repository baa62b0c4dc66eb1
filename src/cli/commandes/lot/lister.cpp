#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/options.hpp"
#include "finhop/app/lot/lister.hpp"
#include "finhop/vue/lots.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session, Format format) {
  app::Base base = session.ouvrir_base();
  const auto lots = app::lister_lots(base);
  const vue::Lots vus(lots);
  ecrire(session, format, vus);
  if (format == Format::Texte) alerter(session, vus.alertes());
  return kFait;
}

}  // namespace

Action declarer_lot_lister(CLI::App& app) {
  auto format = std::make_shared<OptionFormat>();
  format->ajouter(app, {"texte", "json", "csv", "xlsx"});
  return [format](const Session& session) { return executer(session, format->valeur()); };
}

}  // namespace finhop::cli
