#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/lot/montrer.hpp"
#include "finhop/vue/lots.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionDetail detail;
  OptionFormat format;
};

constexpr std::size_t kEtiquettes = 13;

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto detail = app::montrer_lot(base, o.nom.texte().value_or(""));
  return rendre(session, detail, [&](const app::LotDetaille& d) {
    ecrire(session, o.format.valeur(), vue::UnLot(d), o.detail.mise(kEtiquettes));
  });
}

}  // namespace

Action declarer_lot_montrer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le lot : la fin de son nom suffit ; sans lui, le seul possible"});
  o->detail.ajouter(app, "avec l'empreinte SHA-256 de chaque fichier");
  o->format.ajouter(app, {"texte", "json"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
