#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/solde/confirmer.hpp"
#include "finhop/vue/changements.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionListe references;
  OptionTexte lot;
  OptionTexte motif;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  if (o.references.textes().empty() && !o.lot.texte())
    return dire_usage(session.erreurs(), "finhop solde confirmer : il manque REF ou --lot NOM",
                      session.gestes().texte(Suite{"voir", Geste::SoldeConfirmer, {{Donnee::Aide}}}));
  app::Base base = session.ouvrir_base();
  const auto confirmes = app::confirmer_soldes(base, session.contexte(o.simuler.mode()),
                                               o.references.textes(), o.lot.texte(), o.motif.exige());
  return rendre(session, confirmes, [&](const std::vector<app::SoldeEcrit>& liste) {
    for (const app::SoldeEcrit& e : liste) montrer(session, vue::ecrit(e));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_solde_confirmer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->references.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP, un ou plusieurs"}, ParFois::Plusieurs);
  o->lot.ajouter(app, {"--lot", "NOM", "toutes les demandes refusées de ce lot qui n'ont pas changé depuis"});
  o->motif.ajouter(app, {"--motif", "TXT", "pourquoi la cause du refus n'était pas dans la demande"},
                   Besoin::Obligatoire);
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
