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

struct Options {
  OptionTexte nom;
  OptionTexte role;
};

int executer(const Session& session, const Options& o) {
  session.ouvrir_base();  // only that it is there
  const web::FichierDeComptes comptes(session.chemin_base());
  const auto nom = comptes.nom_libre(o.nom.exige().brut);
  if (!nom) return dire(session, {nom.error()});
  const auto mot = lire_le_mot_de_passe(session, *nom);
  if (!mot) return dire(session, {mot.error()});
  const web::Role role = web::role_d_id(o.role.texte().value_or("")).value_or(web::Role::Lecture);
  const auto compte = comptes.ajouter(*nom, role, *mot);
  if (!compte) return dire(session, {compte.error()});
  fmt::print(session.sortie(), "compte {} ajouté, rôle {}\n", texte::imprimable(compte->nom),
             id(compte->role));
  return kFait;
}

}  // namespace

Action declarer_compte_ajouter(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le nom sous lequel la personne entre, et qui sera celui du journal"},
                 Besoin::Obligatoire);
  o->role.ajouter_choix(app, {"--role", "ROLE", "ce qu'il permet ; lecture s'il n'est pas dit"},
                        {"lecture", "ecriture", "gestion"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
