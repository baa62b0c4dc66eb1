#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/options.hpp"
#include "finhop/app/dossier/vues.hpp"
#include "finhop/vue/dossier/vues_nommees.hpp"
#include "finhop/vue/dossiers.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session, Format format) {
  app::Base base = session.ouvrir_base();
  const auto vues = app::lister_vues(base, session.contexte(), vue::noms_de_colonnes());
  ecrire(session, format, vue::VuesNommees(vues));
  return kFait;
}

}  // namespace

Action declarer_vue_lister(CLI::App& app) {
  auto format = std::make_shared<OptionFormat>();
  format->ajouter(app, {"texte", "json", "csv", "xlsx"});
  return [format](const Session& session) { return executer(session, format->valeur()); };
}

}  // namespace finhop::cli
