#include "finhop/app/entretien/diagnostic.hpp"

#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/vue/diagnostic.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session, Format format) {
  app::Base base = app::Base::a_examiner(session.chemin_base());
  const app::Diagnostic diagnostic = app::diagnostiquer(base);
  const vue::Diagnostic vu(diagnostic, session.chemin_base());
  ecrire(session, format, vu);
  // The same verdict for a script and for a person: an exit code, and a sentence on the messages.
  const auto verdict = vu.verdict();
  return verdict ? dire(session, ListeRefus{*verdict}) : kFait;
}

}  // namespace

Action declarer_diagnostic(CLI::App& app) {
  auto format = std::make_shared<OptionFormat>();
  format->ajouter(app, {"texte", "json"});
  return [format](const Session& session) { return executer(session, format->valeur()); };
}

}  // namespace finhop::cli
