#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/lot/rejeter.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionTexte motif;
  OptionSimuler simuler;
};

void ecrire(const Session& session, const domain::Lot& lot) {
  std::ostream& sortie = session.sortie();
  fmt::print(sortie, "lot {} rejeté : {} rejeté{}\n", lot.nom, texte::compter(lot.demandes, "dossier"),
             lot.demandes > 1 ? "s" : "");
  fmt::print(sortie, "  motif : {}\n", lot.motif.value_or(""));
  fmt::print(sortie, "  {}\n",
             session.gestes().texte(Suite{"corriger ce qui doit l'être, puis", Geste::Exporter}));
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto lot =
      app::rejeter_lot(base, session.contexte(o.simuler.mode()), o.nom.exige().brut, o.motif.exige());
  return rendre(session, lot, [&](const domain::Lot& rejete) {
    ecrire(session, rejete);
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_lot_rejeter(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le nom du lot : celui du JSON sans .json"}, Besoin::Obligatoire);
  o->motif.ajouter(app, {"--motif", "TXT", "ce que dit le portail"}, Besoin::Obligatoire);
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
