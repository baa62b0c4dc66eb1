#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/piece/ajouter.hpp"
#include "finhop/vue/pieces.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte reference;
  OptionTexte facture;
  OptionTexte va;
  OptionTexte motif;
  OptionSimuler simuler;
};

std::optional<std::filesystem::path> chemin(const OptionTexte& option) {
  const auto saisi = option.saisi();
  return saisi ? std::optional<std::filesystem::path>(saisi->brut) : std::nullopt;
}

int executer(const Session& session, const Options& o) {
  const app::PiecesDonnees donnees{chemin(o.facture), chemin(o.va), o.motif.saisi()};
  if (!donnees.facture && !donnees.va)
    return dire_usage(session.erreurs(), "finhop piece ajouter : il manque --facture FICHIER ou --va FICHIER",
                      session.gestes().texte(Suite{"voir", Geste::PieceAjouter, {{Donnee::Aide}}}));
  app::Base base = session.ouvrir_base();
  const auto ecrites =
      app::ajouter_pieces(base, session.contexte(o.simuler.mode()), o.reference.exige().brut, donnees);
  return rendre(session, ecrites, [&](const std::vector<app::PieceEcrite>& pieces) {
    montrer(session, vue::pieces_ecrites(pieces));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_piece_ajouter(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP"}, Besoin::Obligatoire);
  o->facture.ajouter(app, {"--facture", "FICHIER", "la facture : PDF, PNG ou JPEG, 3 Mo au plus"});
  o->va.ajouter(app, {"--va", "FICHIER", "l'attestation de vérification d'aptitude, de même"});
  o->motif.ajouter(app, {"--motif", "TXT", "après le dépôt : ce que l'ASP a demandé"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
