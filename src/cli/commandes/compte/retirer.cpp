#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/web/comptes.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session, const OptionTexte& nom) {
  session.ouvrir_base();  // only that it is there
  const auto retire = web::FichierDeComptes(session.chemin_base()).retirer(nom.exige().brut);
  if (!retire) return dire(session, {retire.error()});
  fmt::print(session.sortie(), "compte {} retiré ; ses sessions sont fermées\n",
             texte::imprimable(retire->nom));
  return kFait;
}

}  // namespace

Action declarer_compte_retirer(CLI::App& app) {
  auto nom = std::make_shared<OptionTexte>();
  nom->ajouter(app, {"NOM", "", "le nom du compte"}, Besoin::Obligatoire);
  return [nom](const Session& session) { return executer(session, *nom); };
}

}  // namespace finhop::cli
