#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/commandes/pieces_rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/base/text.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionListe chemins;
  OptionFormat format;
  OptionSimuler simuler;
};

void ecrire_texte(const Session& session, const app::RapportPieces& rapport) {
  ecrire_pieces(session, rapport.pieces);
  for (const app::NonReconnu& n : rapport.non_reconnus)
    fmt::print(session.sortie(), "non reconnu : {} : {}\n", n.chemin.string(), n.raison);
  fmt::print(session.sortie(), "{} pris, {} non reconnu{}\n", text::count(rapport.pieces.size(), "document"),
             rapport.non_reconnus.size(), rapport.non_reconnus.size() > 1 ? "s" : "");
}

JsonDoc en_json(const app::RapportPieces& rapport) {
  JsonDoc pieces = JsonDoc::array();
  for (const app::PieceEcrite& e : rapport.pieces) pieces.push_back(json_piece(e));
  JsonDoc non_reconnus = JsonDoc::array();
  for (const app::NonReconnu& n : rapport.non_reconnus)
    non_reconnus.push_back({{"chemin", n.chemin.string()}, {"raison", n.raison}});
  return {{"pieces", pieces}, {"nonReconnus", non_reconnus}};
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto rapport =
      app::importer_pieces(base, session.contexte(o.simuler.mode()),
                           {o.chemins.textes().begin(), o.chemins.textes().end()}, session.suivi());
  return rendre(session, rapport, [&](const app::RapportPieces& r) {
    if (o.format.valeur() == Format::Json)
      ecrire_json(session.sortie(), en_json(r));
    else
      ecrire_texte(session, r);
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_piece_importer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->chemins.ajouter(app,
                     {"DOSSIER_OU_FICHIER", "",
                      "des documents nommés comme HOP-PFI-Va1-FACTURE-00001.pdf, ou leurs dossiers"},
                     ParFois::Plusieurs, Besoin::Obligatoire);
  o->format.ajouter(app, {"texte", "json"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
