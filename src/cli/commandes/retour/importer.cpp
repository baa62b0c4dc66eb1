#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/retour/importer.hpp"
#include "finhop/vue/retour.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionListe chemins;
  OptionTexte lot;
  OptionListe accepte;
  OptionListe refuse;
  OptionFormat format;
  OptionSimuler simuler;
};

// What is to be answered is told to programs too.
int dire_refus(const Session& session, const Options& o, const app::RetoursImportes& retours) {
  const app::FichierRepondu& seul = retours.fichiers.front();
  if (o.format.valeur() == Format::Json && !seul.libelles.empty())
    ecrire(session, Format::Json, vue::RetoursImportes(retours));
  return dire(session, seul.issue.error());
}

int rendre_compte(const Session& session, const Options& o, const app::RetoursImportes& retours) {
  ecrire(session, o.format.valeur(), vue::RetoursImportes(retours));
  int code = kFait;
  for (const app::FichierRepondu& f : retours.fichiers)
    if (!f.issue) code = dire(session, f.issue.error());
  o.simuler.rappeler(session);
  return code;
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto retours = app::importer_retours(base, session.contexte(o.simuler.mode()),
                                             {o.chemins.textes().begin(), o.chemins.textes().end()},
                                             {o.lot.texte(), o.accepte.textes(), o.refuse.textes()});
  if (!retours) return dire(session, retours.error());
  if (retours->plusieurs) return rendre_compte(session, o, *retours);
  const auto& issue = retours->fichiers.front().issue;
  if (!issue) return dire_refus(session, o, *retours);
  ecrire(session, o.format.valeur(), vue::RetourImporte(*issue));
  o.simuler.rappeler(session);
  return kFait;
}

}  // namespace

Action declarer_retour_importer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->chemins.ajouter(
      app,
      {"FICHIER", "", "ce que le portail a rendu, sous n'importe quel nom ; un dossier vaut pour ses .json"},
      ParFois::Plusieurs, Besoin::Obligatoire);
  o->lot.ajouter(app, {"--lot", "NOM", "le lot auquel il répond, quand il va à plusieurs"});
  o->accepte.ajouter(app, {"--accepte", "LIBELLE",
                           "ce libellé accepte la demande ; autant de fois que nécessaire, et retenu"});
  o->refuse.ajouter(
      app, {"--refuse", "LIBELLE", "ce libellé la refuse ; autant de fois que nécessaire, et retenu"});
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
