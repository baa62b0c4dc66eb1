#include <memory>

#include "cli/commande.hpp"
#include "cli/commandes/lot/rapport.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/lot/redater.hpp"
#include "finhop/vue/export.hpp"
#include "finhop/vue/lots.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionTexte date;
  OptionFormat format;
  OptionSimuler simuler;
};

void dire(const Session& session, Format format, const app::LotRedate& redate) {
  if (redate.reprise == app::Reprise::Oui) alerter(session, vue::lot_acheve(redate.nouveau.lot.nom));
  ecrire(session, format, vue::LotRedate(redate));
  if (format == Format::Json) alerter(session, vue::lot_remplace(redate.ancien));
  avertir_des_lots(session, {&redate.nouveau, 1}, redate.avertissements);
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto redate = app::redater_lot(base, session.contexte(o.simuler.mode()), o.nom.texte().value_or(""),
                                       o.date.exige(), session.suivi());
  return rendre(session, redate, [&](const app::LotRedate& r) {
    dire(session, o.format.valeur(), r);
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_lot_redater(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le lot : la fin de son nom suffit ; sans lui, le seul possible"});
  o->date.ajouter(app, {"--date", "D", "le jour du dépôt sur le portail"}, Besoin::Obligatoire);
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
