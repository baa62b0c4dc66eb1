#include "finhop/app/entretien/diagnostic.hpp"

#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/version.hpp"
#include "finhop/app/entretien/paquet.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/diagnostic.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte paquet;
  OptionFormat format;
};

int executer(const Session& session, const Options& o) {
  app::Base base = app::Base::a_examiner(session.chemin_base());
  const app::Diagnostic diagnostic = app::diagnostiquer(base);
  const vue::Diagnostic vu(diagnostic, session.chemin_base());
  ecrire(session, o.format.valeur(), vu);
  if (const auto paquet = o.paquet.texte()) {
    const auto fait = app::faire_un_paquet(base, diagnostic, version(), *paquet);
    if (!fait) return dire(session, ListeRefus{fait.error()});
    fmt::print(session.erreurs(), "paquet écrit : {}, {} ; le relire, puis le joindre au signalement\n",
               texte::imprimable(fait->chemin.string()), texte::compter(fait->fichiers, "fichier"));
  }
  // The same verdict for a script and for a person: an exit code, and a sentence on the messages.
  const auto verdict = vu.verdict();
  return verdict ? dire(session, ListeRefus{*verdict}) : kFait;
}

}  // namespace

Action declarer_diagnostic(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->paquet.ajouter(
      app, {"--paquet", "FICHIER",
            "écrire aussi un zip à joindre au signalement d'un défaut : noms, numéros, adresses, montants "
            "et textes y sont remplacés, aucun document n'y est"});
  o->format.ajouter(app, {"texte", "json"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
