#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/rapports.hpp"
#include "finhop/app/lot/refaire.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte nom;
  OptionTexte sortie;
  OptionFormat format;
  OptionSimuler simuler;
};

void ecrire_texte(std::ostream& sortie, const app::LotRefait& refait) {
  fmt::print(sortie, "lot {} dans {}\n", refait.lot.nom, texte::imprimable(refait.repertoire.string()));
  for (const std::string& nom : refait.ecrits) fmt::print(sortie, "  refait : {}\n", nom);
  for (const std::string& nom : refait.identiques) fmt::print(sortie, "  déjà là, identique : {}\n", nom);
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto sortie = o.sortie.saisi();
  const auto refait = app::refaire_lot(
      base, session.contexte(o.simuler.mode()), o.nom.exige().brut,
      sortie ? std::optional<std::filesystem::path>(sortie->brut) : std::nullopt, session.suivi());
  return rendre(session, refait, [&](const app::LotRefait& r) {
    if (o.format.valeur() == Format::Json)
      ecrire_json(session.sortie(), {{"nom", r.lot.nom},
                                     {"dossier", r.repertoire.string()},
                                     {"ecrits", r.ecrits},
                                     {"identiques", r.identiques}});
    else
      ecrire_texte(session.sortie(), r);
    if (r.lot.statut == domain::StatutLot::Annule || r.lot.statut == domain::StatutLot::Remplace)
      fmt::print(session.erreurs(), "avertissement : le lot {} est {} : ne pas le déposer\n", r.lot.nom,
                 domain::libelle(r.lot.statut));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_lot_refaire(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->nom.ajouter(app, {"NOM", "", "le nom du lot : celui du JSON sans .json"}, Besoin::Obligatoire);
  o->sortie.ajouter(app, {"--sortie", "D", "où faire le dossier du lot, à sa place par défaut"});
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
