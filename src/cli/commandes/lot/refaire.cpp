#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/lot/refaire.hpp"
#include "finhop/vue/lots.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionTexte sortie;
  OptionFormat format;
  OptionSimuler simuler;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto sortie = o.sortie.saisi();
  const auto refait = app::refaire_lot(
      base, session.contexte(o.simuler.mode()), o.nom.texte().value_or(""),
      sortie ? std::optional<std::filesystem::path>(sortie->brut) : std::nullopt, session.suivi());
  return rendre(session, refait, [&](const app::LotRefait& r) {
    const vue::LotRefait vu(r);
    ecrire(session, o.format.valeur(), vu);
    alerter(session, vu.alertes());
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_lot_refaire(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le lot : la fin de son nom suffit ; sans lui, le seul possible"});
  o->sortie.ajouter(app, {"--sortie", "D", "où faire le dossier du lot, à sa place par défaut"});
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
