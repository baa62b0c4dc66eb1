#include "finhop/app/paiement/importer.hpp"

#include <memory>

#include "cli/commande.hpp"
#include "cli/commandes/import_rapport.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "finhop/vue/paiement/paiements.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte fichier;
  OptionTexte nature;
  OptionTexte total;
  OptionTexte reference;
  OptionTexte date;
  OptionsDeTable table;
  OptionFormat format;
  OptionSimuler simuler;
};

// The rows that stand are told beside what is wrong with the others.
int dire(const Session& session, const Options& o, const std::string& fichier,
         const app::RapportPaiements& rapport) {
  alerter(session, vue::remarques(fichier, rapport.remarques, rapport.suites));
  const Format format = o.format.valeur();
  const vue::AvisPris avis(rapport, fichier, o.simuler.mode());
  if (rapport.fautes.empty()) {
    ecrire(session, format, avis);
    o.simuler.rappeler(session);
    return kFait;
  }
  const app::TableRefusee refusee{rapport.fautes, rapport.remarques};
  const vue::FautesDeTable fautes(refusee, fichier);
  if (est_pour_un_tableur(format))
    ecrire(session, format, fautes);
  else
    ecrire(session, format, avis);
  if (format == Format::Texte) alerter(session, fautes.page());
  return cli::dire(session, {fautes.bilan()});
}

int executer(const Session& session, const Options& o) {
  const std::string fichier = o.fichier.exige().brut;
  app::Base base = session.ouvrir_base();
  const auto issue = app::importer_paiements(
      base, session.contexte(o.simuler.mode()), fichier,
      {o.nature.saisi(), o.total.saisi(), o.reference.saisi(), o.date.saisi()}, o.table.lecture());
  return issue ? dire(session, o, fichier, *issue) : cli::dire(session, issue.error());
}

}  // namespace

Action declarer_paiement_importer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->fichier.ajouter(app, {"FICHIER", "", "l'avis de paiement : un classeur (.xlsx, .ods), ou du CSV"}, Besoin::Obligatoire);
  o->nature.ajouter_choix(app, {"--nature", "NATURE", "ce que paient les lignes qui ne le disent pas"},
                          {"avance", "solde"});
  o->total.ajouter(app, {"--total", "M", "le montant du virement : les lignes doivent le faire"});
  o->reference.ajouter(app, {"--reference", "TXT", "la référence du virement"});
  o->date.ajouter(app, {"--date", "D", "le jour des lignes qui n'en ont pas ; aujourd'hui par défaut"});
  o->table.ajouter(app, app::SorteDeTable::Paiements);
  o->format.ajouter(app, {"texte", "json", "csv", "xlsx"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
