#include <memory>

#include "cli/commande.hpp"
#include "cli/commandes/avance/options.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/gestes.hpp"
#include "finhop/app/avance/ajouter.hpp"
#include "finhop/domain/champs.hpp"
#include "finhop/vue/changements.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte numero;
  OptionsAvance avance;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  app::AvanceSaisie saisie = o.avance.saisie();
  saisie.push_back({Donnee::NumeroEditeur, o.numero.exige()});
  const auto ecrite = app::ajouter_avance(base, session.contexte(o.avance.simuler.mode()), saisie);
  return rendre(session, ecrite, [&](const app::AvanceEcrite& e) {
    montrer(session, vue::ecrit(e, "enregistrée"));
    o.avance.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_avance_ajouter(CLI::App& app) {
  auto o = std::make_shared<Options>();
  const auto& champ = domain::kChampsAvance[domain::rang(&domain::Avance::numero_editeur)];
  o->numero.ajouter(app, {option_de(Donnee::NumeroEditeur).nom, "", std::string(champ.sujet)},
                    Besoin::Obligatoire);
  o->avance.ajouter(app, Besoin::Obligatoire);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
