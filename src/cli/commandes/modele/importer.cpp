#include <fmt/ostream.h>

#include <algorithm>
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

void dire_inconnue(const Session& session, const std::string& cle,
                   const std::vector<format::Constante>& constantes) {
  const auto constante = std::ranges::find(constantes, cle, &format::Constante::chemin);
  const std::string ecrite = constante == constantes.end() ? "null"
                                                           : fmt::format("{} comme dans ce fichier",
                                                                         texte::montrer(constante->json, 60));
  fmt::print(session.sortie(), "  clé que le guide ne connaît pas, écrite {} : {}\n", ecrite,
             texte::imprimable(cle));
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto importe = app::importer_modele(base, session.contexte(o.simuler.mode()), o.fichier.exige().brut);
  return rendre(session, importe, [&](const app::ModeleImporte& i) {
    session.sortie() << (i.change ? "modèle importé : les fichiers de cette base le suivent désormais\n"
                                  : "ce modèle est déjà celui de cette base : rien ne change\n");
    for (const std::string& changement : i.changements) fmt::print(session.sortie(), "  {}\n", changement);
    for (const std::string& cle : i.cles_inconnues) dire_inconnue(session, cle, i.constantes);
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
