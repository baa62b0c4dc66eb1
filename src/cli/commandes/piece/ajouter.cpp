#include <memory>

#include "cli/commande.hpp"
#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "finhop/app/piece/ajouter.hpp"
#include "finhop/vue/piece/pieces.hpp"

namespace finhop::cli {
namespace {

struct Options {
  OptionTexte reference;
  OptionTexte facture;
  OptionTexte va;
  OptionListe documents;
  OptionTexte motif;
  OptionTexte autre;
  OptionTexte libelle;
  OptionSimuler simuler;
};

std::optional<std::filesystem::path> chemin(const OptionTexte& option) {
  const auto saisi = option.saisi();
  return saisi ? std::optional<std::filesystem::path>(saisi->brut) : std::nullopt;
}

int dire_usage_de_piece(const Session& session, const std::string& message) {
  return dire_usage(session.erreurs(), "finhop piece ajouter : " + message,
                    session.gestes().texte(Suite{"voir", Geste::PieceAjouter, {{Donnee::Aide}}}));
}

int ajouter_autre(const Session& session, const Options& o, const std::filesystem::path& fichier) {
  if (o.facture.saisi() || o.va.saisi())
    return dire_usage_de_piece(session, "--autre se donne sans --facture ni --va");
  if (o.documents.est_donnee()) return dire_usage_de_piece(session, "--autre se donne sans --document");
  if (!o.libelle.saisi()) return dire_usage_de_piece(session, "il manque --libelle TXT");
  app::Base base = session.ouvrir_base();
  const auto ecrite = app::ajouter_autre_piece(base, session.contexte(o.simuler.mode()),
                                               o.reference.exige().brut, {fichier, o.libelle.exige()});
  return rendre(session, ecrite, [&](const app::AutrePieceEcrite& piece) {
    montrer(session, vue::autre_piece_ecrite(piece));
    o.simuler.rappeler(session);
  });
}

int executer(const Session& session, const Options& o) {
  if (const auto autre = chemin(o.autre)) return ajouter_autre(session, o, *autre);
  const app::PiecesDonnees donnees{
      chemin(o.facture), chemin(o.va), o.motif.saisi(), o.documents.saisis(), {}};
  if (o.libelle.saisi()) return dire_usage_de_piece(session, "--libelle va avec --autre FICHIER");
  if (!donnees.facture && !donnees.va && donnees.autres_types.empty())
    return dire_usage_de_piece(session, "il manque --facture FICHIER, --va FICHIER ou --autre FICHIER");
  app::Base base = session.ouvrir_base();
  const auto ecrites =
      app::ajouter_pieces(base, session.contexte(o.simuler.mode()), o.reference.exige().brut, donnees);
  return rendre(session, ecrites, [&](const std::vector<app::PieceEcrite>& pieces) {
    montrer(session, vue::pieces_ecrites(pieces));
    avertir(session, vue::avertissements_des_pieces(pieces));
    o.simuler.rappeler(session);
  });
}

}  // namespace

Action declarer_piece_ajouter(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP"}, Besoin::Obligatoire);
  o->facture.ajouter(app, {"--facture", "FICHIER", "la facture : PDF, PNG ou JPEG, 3 Mo au plus"});
  o->va.ajouter(app, {"--va", "FICHIER", "l'attestation de vérification d'aptitude, de même"});
  o->documents.ajouter(app, {"--document", "TYPE=FICHIER",
                             "un document que demande le profil d'un autre logiciel : PV=proces.pdf"});
  o->motif.ajouter(app, {"--motif", "TXT", "après le dépôt : ce que l'ASP a demandé"});
  o->autre.ajouter(app, {"--autre", "FICHIER",
                         "un document qui n'est déposé dans aucun lot : PDF, PNG ou JPEG, 10 Mo au plus"});
  o->libelle.ajouter(app, {"--libelle", "TXT", "ce qu'est cet autre document"});
  o->simuler.ajouter(app);
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
