#include "cli/commandes/import_rapport.hpp"

#include <memory>

#include "cli/commandes/titres.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte fichier;
  Drapeau mettre_a_jour;
  OptionsDeTable table;
  OptionFormat format;
  OptionSimuler simuler;
};

int dire_fautes(const Session& session, const std::string& fichier, const app::TableRefusee& refusee,
                Format format) {
  const vue::FautesDeTable fautes(refusee, fichier);
  alerter(session, vue::remarques(fichier, refusee.remarques, refusee.suites));
  // A person's own are messages; a program's are the result.
  if (format == Format::Texte)
    alerter(session, fautes.page());
  else
    ecrire(session, format, fautes);
  return dire(session, {fautes.bilan()});
}

int executer(const Session& session, const Options& o, const vue::MotsImport& mots, Importer importer) {
  const std::string fichier = o.fichier.exige().brut;
  app::Base base = session.ouvrir_base();
  const auto issue = importer(base, session.contexte(o.simuler.mode()), fichier,
                              o.mettre_a_jour.est_mis() ? app::DejaLa::MettreAJour : app::DejaLa::Refuser,
                              o.table.lecture());
  if (!issue) return dire_fautes(session, fichier, issue.error(), o.format.valeur());
  alerter(session, vue::remarques(fichier, issue->remarques, issue->suites));
  ecrire(session, o.format.valeur(), vue::Import(*issue, fichier, mots, o.simuler.mode()));
  o.simuler.rappeler(session);
  return kFait;
}

}  // namespace

void OptionsDeTable::ajouter(CLI::App& app, app::SorteDeTable sorte) {
  colonnes_.ajouter(app,
                    {"--colonne", "'TITRE=CHAMP'",
                     "cette colonne de la table donne ce champ ; 'TITRE=' la laisse ; autant de fois que "
                     "nécessaire"});
  ignorer_colonnes_.ajouter(app, "--ignorer-colonnes",
                            "laisser les colonnes qui ne se lisent pas, même plus nombreuses que les autres");
  encodage_.ajouter_choix(app, {"--encodage", "CODAGE", "ce en quoi la table est écrite"},
                          app::encodages_de_table());
  feuille_.ajouter(app, {"--feuille", "NOM", "d'un classeur ; celle dont l'en-tête se reconnaît sinon"});
  dire_les_titres(app, sorte);
}

app::LectureDeTable OptionsDeTable::lecture() const {
  return {encodage_.texte().value_or(""), colonnes_.textes(), ignorer_colonnes_.est_mis(),
          feuille_.texte().value_or("")};
}

Action declarer_import(CLI::App& app, app::SorteDeTable sorte, const vue::MotsImport& mots,
                       Importer importer) {
  auto o = std::make_shared<Options>();
  o->fichier.ajouter(app, {"FICHIER", "", "la table : un classeur (.xlsx, .ods), ou du CSV"},
                     Besoin::Obligatoire);
  o->mettre_a_jour.ajouter(
      app, "--mettre-a-jour",
      "changer aussi ce qui est déjà enregistré ; une colonne absente ou une cellule vide "
      "laisse ce qui l'est");
  o->table.ajouter(app, sorte);
  o->format.ajouter(app, {"texte", "json", "csv", "xlsx"});
  o->simuler.ajouter(app);
  return [o, mots, importer](const Session& session) { return executer(session, *o, mots, importer); };
}

}  // namespace finhop::cli
