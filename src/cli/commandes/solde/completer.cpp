#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/solde/completer.hpp"
#include "finhop/vue/changements.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte reference;
  OptionTexte montant;
  OptionTexte date;
  OptionTexte motif;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto complete =
      app::completer_solde(base, session.contexte(o.simuler.mode()), o.reference.exige().brut,
                           {o.date.exige(), o.montant.exige(), o.motif.exige()});
  return rendre(session, complete, [&](const app::SoldeEcrit& e) {
    montrer(session, vue::ecrit(e));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_solde_completer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP"}, Besoin::Obligatoire);
  o->montant.ajouter(app, {"--facture-montant", "M", "le montant HT réclamé maintenant"},
                     Besoin::Obligatoire);
  o->date.ajouter(app, {"--facture-date", "D", "la date de la nouvelle facture"}, Besoin::Obligatoire);
  o->motif.ajouter(app, {"--motif", "TXT", "ce que l'ASP a demandé : gardé au journal"}, Besoin::Obligatoire);
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
