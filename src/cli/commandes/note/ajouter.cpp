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
  OptionTexte reference;
  OptionTexte texte;
  OptionTexte rappel;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto note = app::ajouter_note(base, session.contexte(o.simuler.mode()),
                                      {o.reference.exige().brut, o.texte.exige(), o.rappel.saisi()});
  return rendre(session, note, [&](const domain::Note& n) {
    montrer(session, {{vue::Ligne{vue::en_une_ligne(n)}}});
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_note_ajouter(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP"}, Besoin::Obligatoire);
  o->texte.ajouter(app, {"TXT", "", "ce qui est à retenir, d'une ligne"}, Besoin::Obligatoire);
  o->rappel.ajouter(app, {"--rappel", "D", "le jour où le rappeler"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
