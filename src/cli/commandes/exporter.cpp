#include "finhop/app/lot/exporter.hpp"

#include <memory>

#include "cli/commande.hpp"
#include "cli/commandes/lot/rapport.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/vue/export.hpp"
#include "finhop/vue/lots.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionListe references;
  OptionListe ans;
  OptionTexte date_depot;
  OptionTexte sortie;
  OptionDetail detail;
  OptionFormat format;
  Drapeau accepter;
  OptionSimuler simuler;
};

int dire(const Session& session, const Options& o, const app::RapportExport& rapport) {
  for (const std::string& nom : rapport.acheves) alerter(session, vue::lot_acheve(nom));
  ecrire(session, o.format.valeur(), vue::Export(rapport), o.detail.mise());
  avertir_des_lots(session, rapport.lots, rapport.avertissements, o.detail.mise());
  o.simuler.rappeler(session);
  if (!rapport.ecartes.empty()) return cli::dire(session, rapport.ecartes);
  return rapport.refus ? cli::dire(session, ListeRefus{*rapport.refus}) : kFait;
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto rapport =
      app::exporter(base, session.contexte(o.simuler.mode()),
                    {o.references.textes(), o.ans.saisis(), o.date_depot.saisi(),
                     o.sortie.texte().value_or(app::kRepertoireDesExports), o.accepter.est_mis()},
                    session.suivi());
  if (!rapport) return cli::dire(session, rapport.error());
  return dire(session, o, *rapport);
}

}  // namespace

Action declarer_exporter(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->references.ajouter(app, {"REF", "", "ces dossiers seulement ; tous les dossiers prêts par défaut"},
                        ParFois::Plusieurs);
  o->ans.ajouter(app, {"--ans", "N", "les dossiers de ce logiciel ; autant de fois que nécessaire"});
  o->date_depot.ajouter(app,
                        {"--date-depot", "D", "le jour du dépôt sur le portail, aujourd'hui par défaut"});
  o->sortie.ajouter(app, {"--sortie", "DOSSIER", "où faire les dossiers des lots, ./exports par défaut"});
  o->detail.ajouter(app, "tous les dossiers laissés de côté, et l'identifiant de chaque règle");
  o->format.ajouter(app, {"texte", "json"});
  o->accepter.ajouter(app, "--accepter-suppositions",
                      "prendre sur soi ce que finhop suppose de ce que le guide ne dit pas");
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
