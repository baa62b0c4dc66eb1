#include "finhop/app/dossier/etat.hpp"

#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/options.hpp"
#include "finhop/vue/etat.hpp"

namespace finhop::cli {
namespace {

constexpr std::size_t kEtiquettes = 19;

int executer(const Session& session, Format format) {
  app::Base base = session.ouvrir_base();
  const app::EtatGeneral etat = app::dresser_etat(base, session.contexte());
  ecrire(session, format, vue::Etat(etat, session.aujourd_hui()), {.etiquettes = kEtiquettes});
  return kFait;
}

}  // namespace

Action declarer_etat(CLI::App& app) {
  auto format = std::make_shared<OptionFormat>();
  format->ajouter(app, {"texte", "json", "csv", "xlsx"});
  return [format](const Session& session) { return executer(session, format->valeur()); };
}

}  // namespace finhop::cli
