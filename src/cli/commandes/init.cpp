#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/entretien/droits.hpp"
#include "finhop/app/entretien/initialiser.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/vue/copies.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte siret;
  OptionTexte raison_sociale;
  OptionTexte regime_tva;
  OptionTexte droits;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  const auto faite = app::initialiser(
      session.chemin_base(), {o.siret.exige(), o.raison_sociale.saisi(), o.regime_tva.saisi()},
      session.contexte(o.simuler.mode()),
      app::droits_d_id(o.droits.texte().value_or("")).value_or(Droits::Prive));
  return rendre(session, faite, [&](const app::BaseFaite& base) {
    fmt::print(session.sortie(), "base {} créée pour le SIRET {}\nà taper ensuite : {}\n",
               texte::imprimable(session.chemin_base().string()), base.fournisseur.siret.texte(),
               session.gestes().commande({"", Geste::LogicielAjouter, {{Donnee::Ans}}}));
    avertir(session, base.constats);
    if (base.reserve) alerter(session, vue::reserve_des_droits(*base.reserve, session.chemin_base()));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_init(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->siret.ajouter(app,
                   {"--siret", "SIRET", "celui donné à l'enrôlement, de quatorze chiffres : 88558855858745"},
                   Besoin::Obligatoire);
  o->raison_sociale.ajouter(app, {"--raison-sociale", "TXT", "le nom du fournisseur"});
  o->regime_tva.ajouter_choix(app, {"--regime-tva", "", "le régime de TVA"}, {"HT", "TTC"});
  o->droits.ajouter_choix(app, {"--droits", "", "pour qui : ce seul compte, ou le groupe du dossier"},
                          {"prive", "groupe"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
