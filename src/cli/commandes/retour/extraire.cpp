#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/retour/extraire.hpp"
#include "finhop/vue/piece/pieces.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionTexte sortie;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto extraits = app::extraire_retours(base, session.contexte(o.simuler.mode()),
                                              o.nom.texte().value_or(""), o.sortie.exige().brut);
  return rendre(session, extraits, [&](const std::vector<app::Extrait>& liste) {
    montrer(session, vue::extraits(liste));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_retour_extraire(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le lot : la fin de son nom suffit ; sans lui, le seul possible"});
  o->sortie.ajouter(app, {"--sortie", "DOSSIER", "le dossier où l'écrire, sous le nom qu'il avait"},
                    Besoin::Obligatoire);
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
