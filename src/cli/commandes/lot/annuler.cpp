#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/commandes/lot/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/lot/annuler.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionSimuler simuler;
};

void ecrire(std::ostream& sortie, const app::LotEcarte& annule) {
  const std::size_t dossiers = annule.lot.demandes;
  fmt::print(sortie, "lot {} annulé : {} libéré{}\n", annule.lot.nom, texte::compter(dossiers, "dossier"),
             dossiers > 1 ? "s" : "");
  ecrire_dossier_ecarte(sortie, annule);
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto annule = app::annuler_lot(base, session.contexte(o.simuler.mode()), o.nom.exige().brut);
  return rendre(session, annule, [&](const app::LotEcarte& ecarte) {
    ecrire(session.sortie(), ecarte);
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_lot_annuler(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le nom du lot : celui du JSON sans .json"}, Besoin::Obligatoire);
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
