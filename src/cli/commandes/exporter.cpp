#include "finhop/app/lot/exporter.hpp"

#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/commandes/lot/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/rapports.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionListe references;
  OptionListe ans;
  OptionTexte date_depot;
  OptionTexte sortie;
  OptionFormat format;
  OptionSimuler simuler;
};

JsonDoc en_json(const app::RapportExport& rapport) {
  JsonDoc lots = JsonDoc::array();
  for (const app::LotExporte& lot : rapport.lots) lots.push_back(json_lot_exporte(lot));
  JsonDoc exclus = JsonDoc::array();
  for (const app::DossierSignale& exclu : rapport.exclus)
    exclus.push_back({{"numeroEditeur", exclu.numero_editeur}, {"blocages", json_blocages(exclu.constats)}});
  return {{"lots", lots}, {"exclus", exclus}};
}

void ecrire_texte(const Session& session, const app::RapportExport& rapport) {
  std::ostream& sortie = session.sortie();
  for (const app::LotExporte& lot : rapport.lots) ecrire_lot_fait(sortie, lot);
  if (!rapport.exclus.empty())
    fmt::print(sortie, "{} laissé{} de côté\n", texte::compter(rapport.exclus.size(), "dossier"),
               rapport.exclus.size() > 1 ? "s" : "");
  ecrire_par_regle(session, sortie, rapport.exclus);
}

int ecrire(const Session& session, const Options& o, const app::RapportExport& rapport) {
  for (const std::string& nom : rapport.acheves) dire_complete(session, nom);
  if (o.format.valeur() == Format::Json)
    ecrire_json(session.sortie(), en_json(rapport));
  else
    ecrire_texte(session, rapport);
  avertir_des_lots(session, rapport.lots, rapport.avertissements);
  o.simuler.rappeler(session);
  if (!rapport.ecartes.empty()) return dire(session, rapport.ecartes);
  return rapport.refus ? dire(session, ListeRefus{*rapport.refus}) : kFait;
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto rapport = app::exporter(base, session.contexte(o.simuler.mode()),
                                     {o.references.textes(), o.ans.saisis(), o.date_depot.saisi(),
                                      o.sortie.texte().value_or(app::kRepertoireDesExports)},
                                     session.suivi());
  if (!rapport) return dire(session, rapport.error());
  return ecrire(session, o, *rapport);
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
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
