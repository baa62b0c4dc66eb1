#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/rapports.hpp"
#include "cli/vocabulaire.hpp"
#include "finhop/app/soldes.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte statut;
  OptionListe references;
  OptionTexte date;
  OptionTexte montant;
  OptionTexte motif;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto ecrits =
      app::changer_statut_soldes(base, session.contexte(o.simuler.mode()), o.references.textes(),
                                 {o.statut.exige(), o.date.saisi(), o.montant.saisi(), o.motif.saisi()});
  return rendre(session, ecrits, [&](const std::vector<app::SoldeEcrit>& liste) {
    for (const app::SoldeEcrit& e : liste) {
      fmt::print(session.sortie(), "solde {}\n", e.dossier.avance.numero_editeur.texte());
      ecrire_changements(session.sortie(), e.changements);
      for (const std::string& remarque : e.remarques) fmt::print(session.sortie(), "  {}\n", remarque);
    }
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_solde_statut(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->statut.ajouter_choix(app, {"STATUT", "", "le nouveau statut"}, ids_statuts<domain::StatutSolde>(),
                          Besoin::Obligatoire);
  o->references.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP, un ou plusieurs"}, ParFois::Plusieurs,
                        Besoin::Obligatoire);
  o->date.ajouter(app, {"--date", "D", "le jour de la décision ou du paiement, aujourd'hui par défaut"});
  o->montant.ajouter(app, {"--montant", "M", "le montant payé (paye)"});
  o->motif.ajouter(app, {"--motif", "TXT", "la raison"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
