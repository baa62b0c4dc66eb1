#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/piece/importer.hpp"
#include "finhop/vue/pieces.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionListe chemins;
  OptionFormat format;
  OptionSimuler simuler;
};

int dire_fautes(const Session& session, const app::PiecesRefusees& refusees, Format format) {
  const vue::FautesDePieces fautes(refusees);
  if (format == Format::Texte) {
    for (const app::PieceRefusee& f : refusees.fautes) dire(session, {f.refus});
    alerter(session, fautes.page());
    if (refusees.fautes.size() == 1) return kRefuse;
  } else {
    ecrire(session, format, fautes);
  }
  return dire(session, {fautes.bilan()});
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto rapport =
      app::importer_pieces(base, session.contexte(o.simuler.mode()),
                           {o.chemins.textes().begin(), o.chemins.textes().end()}, session.suivi());
  if (!rapport) return dire_fautes(session, rapport.error(), o.format.valeur());
  ecrire(session, o.format.valeur(), vue::Pieces(*rapport));
  avertir(session, vue::avertissements_des_pieces(rapport->pieces));
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
  o->format.ajouter(app, {"texte", "json", "csv", "xlsx"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
