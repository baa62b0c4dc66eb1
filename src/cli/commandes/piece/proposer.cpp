#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/options.hpp"
#include "finhop/app/piece/proposer.hpp"
#include "finhop/vue/piece/propositions.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionListe chemins;
  OptionFormat format;
};

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const app::Propositions propositions =
      app::proposer_pieces(base, {o.chemins.textes().begin(), o.chemins.textes().end()}, session.suivi());
  ecrire(session, o.format.valeur(), vue::Propositions(propositions));
  return kFait;
}

}  // namespace

Action declarer_piece_proposer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->chemins.ajouter(app, {"CHEMIN", "", "des documents, ou leurs dossiers"}, ParFois::Plusieurs,
                     Besoin::Obligatoire);
  o->format.ajouter(app, {"texte", "json", "csv", "xlsx"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
