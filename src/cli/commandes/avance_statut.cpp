#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/rapports.hpp"
#include "cli/vocabulaire.hpp"
#include "finhop/app/avances.hpp"

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
  const auto ecrites =
      app::changer_statut_avances(base, session.contexte(o.simuler.mode()), o.references.textes(),
                                  {o.statut.exige(), o.date.saisi(), o.montant.saisi(), o.motif.saisi()});
  return rendre(session, ecrites, [&](const std::vector<app::AvanceEcrite>& liste) {
    for (const app::AvanceEcrite& e : liste) {
      fmt::print(session.sortie(), "avance {}\n", e.avance.numero_editeur.texte());
      ecrire_changements(session.sortie(), e.changements);
      for (const std::string& remarque : e.remarques) fmt::print(session.sortie(), "  {}\n", remarque);
    }
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_avance_statut(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->statut.ajouter_choix(app, {"STATUT", "", "le nouveau statut"}, ids_statuts<domain::StatutAvance>(),
                          Besoin::Obligatoire);
  o->references.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP, un ou plusieurs"}, ParFois::Plusieurs,
                        Besoin::Obligatoire);
  o->date.ajouter(app, {"--date", "D", "le jour du changement, aujourd'hui par défaut"});
  o->montant.ajouter(app, {"--montant", "M", "le montant payé (payee) ou rendu (recouvree)"});
  o->motif.ajouter(app, {"--motif", "TXT", "la raison"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
