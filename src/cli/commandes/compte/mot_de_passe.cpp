#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/commandes/compte/mot_lu.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/web/comptes.hpp"

namespace finhop::cli {
namespace {

int executer(const Session& session, const OptionTexte& nom) {
  session.ouvrir_base();  // only that it is there
  const web::FichierDeComptes comptes(session.chemin_base());
  const auto compte = comptes.trouver(nom.exige().brut);
  if (!compte) return dire(session, {compte.error()});
  const auto mot = lire_le_mot_de_passe(session, compte->nom);
  if (!mot) return dire(session, {mot.error()});
  const auto change = comptes.changer_le_mot_de_passe(compte->nom, *mot);
  if (!change) return dire(session, {change.error()});
  fmt::print(session.sortie(), "mot de passe de {} changé ; ses sessions sont fermées\n",
             texte::imprimable(change->nom));
  return kFait;
}

}  // namespace

Action declarer_compte_mot_de_passe(CLI::App& app) {
  auto nom = std::make_shared<OptionTexte>();
  nom->ajouter(app, {"NOM", "", "le nom du compte"}, Besoin::Obligatoire);
  return [nom](const Session& session) { return executer(session, *nom); };
}

}  // namespace finhop::cli
