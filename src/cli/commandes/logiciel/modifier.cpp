#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/entretien/logiciels.hpp"
#include "finhop/vue/changements.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte ans;
  OptionTexte nom;
  OptionTexte date_limite;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto modifie = app::modifier_logiciel(base, session.contexte(o.simuler.mode()),
                                              {o.ans.exige(), {}, {}, o.nom.saisi(), o.date_limite.saisi()});
  return rendre(session, modifie, [&](const app::LogicielModifie& m) {
    montrer(session, vue::ecrit("logiciel " + m.logiciel.numero_ans.texte(), m.changements));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_logiciel_modifier(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->ans.ajouter(app, {"ANS", "", "son numéro de référencement ANS"}, Besoin::Obligatoire);
  o->nom.ajouter(app, {"--nom", "TXT", "son nom"});
  o->date_limite.ajouter(app, {"--date-limite", "'J [HH:MM]'",
                               "le dernier jour pour déposer ses soldes, avec son heure à Paris ou sans"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
