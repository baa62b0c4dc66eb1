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
  OptionTexte fichier;
  OptionTexte lot;
  OptionFormat format;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto importe =
      app::importer_retour(base, session.contexte(o.simuler.mode()), {o.fichier.exige().brut, o.lot.texte()});
  return rendre(session, importe, [&](const app::RetourImporte& r) {
    ecrire(session, o.format.valeur(), vue::RetourImporte(r));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_retour_importer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->fichier.ajouter(app, {"FICHIER", "", "le fichier que le portail a rendu, sous n'importe quel nom"},
                     Besoin::Obligatoire);
  o->lot.ajouter(app, {"--lot", "NOM", "le lot auquel il répond, quand il va à plusieurs"});
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
