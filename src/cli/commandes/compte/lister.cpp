#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/options.hpp"
#include "finhop/vue/comptes.hpp"
#include "finhop/web/comptes.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session, Format format) {
  session.ouvrir_base();  // only that it is there
  std::vector<vue::CompteVu> vus;
  for (const web::Compte& compte : web::FichierDeComptes(session.chemin_base()).lire())
    vus.push_back({compte.nom, std::string(id(compte.role))});
  ecrire(session, format, vue::Comptes(vus));
  return kFait;
}

}  // namespace

Action declarer_compte_lister(CLI::App& app) {
  auto format = std::make_shared<OptionFormat>();
  format->ajouter(app, {"texte", "json", "csv", "xlsx"});
  return [format](const Session& session) { return executer(session, format->valeur()); };
}

}  // namespace finhop::cli
