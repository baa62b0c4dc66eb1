#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/note/noter.hpp"
#include "finhop/vue/notes.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte numero;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto note = app::faire_note(base, session.contexte(o.simuler.mode()), o.numero.exige());
  return rendre(session, note, [&](const domain::Note& n) {
    montrer(session, {{vue::Ligne{vue::en_une_ligne(n) + " : faite"}}});
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_note_faite(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->numero.ajouter(app, {"N", "", "le numéro de la note, comme le donne la liste"}, Besoin::Obligatoire);
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
