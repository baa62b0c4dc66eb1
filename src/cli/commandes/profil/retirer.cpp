#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/entretien/profils.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionTexte date;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto retires =
      app::retirer_profil(base, session.contexte(o.simuler.mode()), o.nom.exige(), o.date.saisi());
  return rendre(session, retires, [&](const std::vector<domain::Profil>& profils) {
    for (const domain::Profil& profil : profils)
      fmt::print(session.sortie(), "profil {} retiré{}\n", profil.nom(),
                 profil.effet_du ? ", des dépôts à partir du " + profil.effet_du->fr() : "");
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_profil_retirer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"PROFIL", "", "son nom : HOP-PFI-Va2"}, Besoin::Obligatoire);
  o->date.ajouter(app, {"--date", "D", "seulement celui des dépôts à partir de ce jour"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
