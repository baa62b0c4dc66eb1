#include "finhop/app/entretien/annuler.hpp"

#include <fmt/ostream.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/commandes/annuler_rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/tableau.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

constexpr std::size_t kDossiersDits = 10;

struct Options {
  Drapeau liste;
  OptionFormat format;
  OptionSimuler simuler;
};

std::string en_bref(const std::vector<std::string>& dossiers) {
  const std::size_t dits = std::min(dossiers.size(), kDossiersDits);
  const std::string premiers = texte::joindre(std::span(dossiers).first(dits), " ");
  return dossiers.size() > dits ? fmt::format("{} et {} de plus", premiers, dossiers.size() - dits)
                                : premiers;
}

void ecrire_texte(const Session& session, const app::Annulation& a) {
  std::ostream& sortie = session.sortie();
  sortie << replier("annulé : ", texte::imprimable("finhop " + a.operation.commande));
  fmt::print(sortie, "  opération {}, {}, par {} ; {} de la base comme avant\n", a.operation.operation,
             moment(a.operation.instant), texte::imprimable(a.operation.auteur),
             texte::compter(a.lignes, "ligne"));
  if (!a.dossiers.empty())
    sortie << replier(fmt::format("  {} : ", texte::compter(a.dossiers.size(), "dossier")),
                      en_bref(a.dossiers));
  for (const app::LotTouche& lot : a.lots_effaces) {
    sortie << replier(
        "  ", fmt::format("le lot {} n'existe plus{}", lot.nom,
                          lot.repertoire ? " : ne pas déposer son dossier, qui peut être effacé" : ""));
    if (lot.repertoire) fmt::print(sortie, "    {}\n", texte::imprimable(*lot.repertoire));
  }
  for (const app::LotTouche& lot : a.lots_rendus)
    sortie << replier(
        "  ",
        session.gestes().mots({fmt::format("le lot {} est de nouveau à déposer", lot.nom),
                               {{"si ses fichiers manquent", Geste::LotRefaire, {{Donnee::Lot, lot.nom}}}}}));
}

JsonDoc json_lots(const std::vector<app::LotTouche>& lots) {
  JsonDoc liste = JsonDoc::array();
  for (const app::LotTouche& lot : lots)
    liste.push_back({{"nom", lot.nom}, {"dossier", json_de(lot.repertoire)}});
  return liste;
}

JsonDoc en_json(const app::Annulation& a) {
  return {{"operation", a.operation.operation},
          {"instant", a.operation.instant},
          {"auteur", a.operation.auteur},
          {"commande", a.operation.commande},
          {"lignes", a.lignes},
          {"dossiers", a.dossiers},
          {"lotsEffaces", json_lots(a.lots_effaces)},
          {"lotsRendus", json_lots(a.lots_rendus)}};
}

int lister(const Session& session, Format format) {
  app::Base base = session.ouvrir_base();
  const auto operations = app::lister_operations(base);
  switch (format) {
    case Format::Texte:
      ecrire_liste(session.sortie(), operations);
      break;
    case Format::Json:
      ecrire_json(session.sortie(), json_liste(operations));
      break;
    case Format::Csv:
      session.sortie() << csv_liste(operations);
  }
  return kFait;
}

int executer(const Session& session, const Options& o) {
  if (o.liste.est_mis()) return lister(session, o.format.valeur());
  if (o.format.valeur() == Format::Csv)
    return dire_usage(session.erreurs(), "--format csv ne va qu'avec --liste",
                      "ajouter --liste, ou choisir --format texte ou json");
  app::Base base = session.ouvrir_base();
  const auto annulation = app::annuler(base, session.contexte(o.simuler.mode()));
  return rendre(session, annulation, [&](const app::Annulation& a) {
    if (o.format.valeur() == Format::Json)
      ecrire_json(session.sortie(), en_json(a));
    else
      ecrire_texte(session, a);
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_annuler(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->liste.ajouter(app, "--liste", "dire ce qui peut être annulé, sans rien annuler");
  o->format.ajouter(app, {"texte", "json", "csv"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
