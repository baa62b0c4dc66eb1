#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/commandes/piece/fautes.hpp"
#include "cli/commandes/piece/rapport.hpp"
#include "cli/options.hpp"
#include "finhop/app/piece/importer.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionListe chemins;
  OptionFormat format;
  OptionSimuler simuler;
};

void ecrire(const Session& session, Format format, const app::RapportPieces& rapport) {
  switch (format) {
    case Format::Texte:
      return ecrire_rapport(session.sortie(), rapport);
    case Format::Json:
      return ecrire_json(session.sortie(), json_rapport(rapport));
    case Format::Csv:
      session.sortie() << csv_rapport(rapport);
  }
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto rapport =
      app::importer_pieces(base, session.contexte(o.simuler.mode()),
                           {o.chemins.textes().begin(), o.chemins.textes().end()}, session.suivi());
  if (!rapport) return dire_pieces_refusees(session, rapport.error(), o.format.valeur());
  ecrire(session, o.format.valeur(), *rapport);
  o.simuler.rappeler(session);
  return kFait;
}

}  // namespace

Action declarer_piece_importer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->chemins.ajouter(app,
                     {"DOSSIER_OU_FICHIER", "",
                      "des documents nommés comme HOP-PFI-Va1-FACTURE-00001.pdf, ou leurs dossiers"},
                     ParFois::Plusieurs, Besoin::Obligatoire);
  o->format.ajouter(app, {"texte", "json", "csv"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
