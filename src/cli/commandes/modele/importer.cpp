#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/verification/modele.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte fichier;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto importe = app::importer_modele(base, session.contexte(o.simuler.mode()), o.fichier.exige().brut);
  return rendre(session, importe, [&](const app::ModeleImporte& i) {
    session.sortie() << (i.change ? "modèle importé : les fichiers de cette base le suivent désormais\n"
                                  : "ce modèle est déjà celui de cette base : rien ne change\n");
    for (const std::string& cle : i.cles_inconnues)
      fmt::print(session.sortie(), "  clé que le guide ne connaît pas, écrite null : {}\n",
                 texte::imprimable(cle));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_modele_importer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->fichier.ajouter(app, {"FICHIER", "", "le fichier modèle vierge que publie l'ASP"}, Besoin::Obligatoire);
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
