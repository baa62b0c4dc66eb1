#include <filesystem>
#include <memory>
#include <vector>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/piece/importer.hpp"
#include "finhop/app/piece/plan.hpp"
#include "finhop/vue/piece/pieces.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionListe chemins;
  Drapeau sur;
  OptionTexte plan;
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

app::ImportPieces importer(const Session& session, app::Base& base, const Options& o) {
  const app::Contexte contexte = session.contexte(o.simuler.mode());
  if (const auto plan = o.plan.texte())
    return app::importer_le_plan(base, contexte, std::filesystem::path(*plan), session.suivi());
  const std::vector<app::Fichier> fichiers(o.chemins.textes().begin(), o.chemins.textes().end());
  return o.sur.est_mis() ? app::importer_les_sures(base, contexte, fichiers, session.suivi())
                         : app::importer_pieces(base, contexte, fichiers, session.suivi());
}

int executer(const Session& session, const Options& o) {
  if (o.chemins.textes().empty() == !o.plan.texte().has_value())
    return dire_usage(session.erreurs(), "finhop piece importer : des documents, ou --plan PLAN.csv",
                      session.gestes().texte(Suite{"voir", Geste::PieceImporter, {{Donnee::Aide}}}));
  app::Base base = session.ouvrir_base();
  const auto rapport = importer(session, base, o);
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
                     ParFois::Plusieurs);
  o->sur.ajouter(app, "--sur", "sous n'importe quel nom, ceux qu'un identifiant seul place");
  o->plan.ajouter(app, {"--plan", "PLAN.csv", "ceux que confirme la table de finhop piece proposer"});
  o->format.ajouter(app, {"texte", "json", "csv", "xlsx"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
