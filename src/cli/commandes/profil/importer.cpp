#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/vue/profils.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte fichier;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto importe = app::importer_profil(base, session.contexte(o.simuler.mode()),
                                            app::Fichier(std::filesystem::path(o.fichier.exige().brut)));
  return rendre(session, importe, [&](const app::ProfilImporte& i) {
    montrer(session, vue::profil_importe(i));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_profil_importer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->fichier.ajouter(app, {"FICHIER", "", "un profil en JSON, écrit d'après le guide de l'ASP"},
                     Besoin::Obligatoire);
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
