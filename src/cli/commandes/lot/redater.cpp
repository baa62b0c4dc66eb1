#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/commandes/lot/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/rapports.hpp"
#include "finhop/app/lot/redater.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionTexte date;
  OptionFormat format;
  OptionSimuler simuler;
};

void ecrire_remplacement(std::ostream& sortie, const app::LotRedate& redate) {
  fmt::print(sortie, "le lot {} est remplacé\n", redate.ancien.lot.nom);
  ecrire_dossier_ecarte(sortie, redate.ancien);
}

void ecrire(const Session& session, Format format, const app::LotRedate& redate) {
  if (redate.reprise == app::Reprise::Oui) dire_complete(session, redate.nouveau.lot.nom);
  if (format == Format::Json) {
    ecrire_json(session.sortie(), json_lot_exporte(redate.nouveau));
    ecrire_remplacement(session.erreurs(), redate);
  } else {
    ecrire_lot_fait(session.sortie(), redate.nouveau);
    ecrire_remplacement(session.sortie(), redate);
  }
  avertir_des_lots(session, {redate.nouveau}, redate.avertissements);
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto redate = app::redater_lot(base, session.contexte(o.simuler.mode()), o.nom.exige().brut,
                                       o.date.exige(), session.suivi());
  return rendre(session, redate, [&](const app::LotRedate& r) {
    ecrire(session, o.format.valeur(), r);
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_lot_redater(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le nom du lot : celui du JSON sans .json"}, Besoin::Obligatoire);
  o->date.ajouter(app, {"--date", "D", "le jour du dépôt sur le portail"}, Besoin::Obligatoire);
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
