#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/lot/deposer.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/suites.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionTexte date;
  OptionSimuler simuler;
};

void ecrire(const Session& session, const domain::Lot& lot) {
  std::ostream& sortie = session.sortie();
  fmt::print(sortie, "lot {} déposé le {} : {}, {}\n", lot.nom, lot.date_depot.fr(),
             texte::compter(lot.demandes, "demande"), lot.montant.texte_fr());
  for (const Suite& suite : domain::suites_du_lot(lot, session.aujourd_hui()).suites)
    fmt::print(sortie, "  {} : {}\n", suite.quand, session.gestes().commande(suite));
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto lot =
      app::deposer_lot(base, session.contexte(o.simuler.mode()), o.nom.exige().brut, o.date.saisi());
  return rendre(session, lot, [&](const domain::Lot& depose) {
    ecrire(session, depose);
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_lot_deposer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le nom du lot : celui du JSON sans .json"}, Besoin::Obligatoire);
  o->date.ajouter(app, {"--date", "D", "le jour du dépôt sur le portail, aujourd'hui par défaut"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
