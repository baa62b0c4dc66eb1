#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/options.hpp"
#include "finhop/app/saisie/entetes.hpp"
#include "finhop/vue/saisie/entetes.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session, Format format) {
  app::Base base = session.ouvrir_base();
  const auto entetes = app::lister_entetes(base);
  ecrire(session, format, vue::Entetes(entetes));
  return kFait;
}

}  // namespace

Action declarer_table_lister(CLI::App& app) {
  auto format = std::make_shared<OptionFormat>();
  format->ajouter(app, {"texte", "json", "csv", "xlsx"});
  return [format](const Session& session) { return executer(session, format->valeur()); };
}

}  // namespace finhop::cli
