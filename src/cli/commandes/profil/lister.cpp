#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/options.hpp"
#include "finhop/vue/profils.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session, Format format) {
  std::optional<app::Base> base = session.ouvrir_base_si_presente();
  const auto profils = app::lister_profils(base ? &*base : nullptr);
  ecrire(session, format, vue::Profils(profils));
  return kFait;
}

}  // namespace

Action declarer_profil_lister(CLI::App& app) {
  auto format = std::make_shared<OptionFormat>();
  format->ajouter(app, {"texte", "json", "csv", "xlsx"});
  return [format](const Session& session) { return executer(session, format->valeur()); };
}

}  // namespace finhop::cli
