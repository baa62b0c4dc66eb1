#include "web/pages/documents/joindre.hpp"

#include <fmt/format.h>

#include "finhop/app/piece/ajouter.hpp"
#include "finhop/domain/envois.hpp"
#include "finhop/vue/piece/pieces.hpp"
#include "web/pages/depots/envoi.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {
namespace {

using domain::TypePiece;

constexpr std::string_view kAutre = "AUTRE";
constexpr std::string_view kLibelle = "libelle";
constexpr std::string_view kMotif = "motif";

h::Html deja_la_html(const std::string& numero, const domain::Piece& piece) {
  const std::vector<std::string> valeurs{numero, std::string(code(piece.type))};
  return h::li(fmt::format("{}, {} : ", code(piece.type), code(piece.format)),
               h::lien(lien(Route::VoirDocument, valeurs), fmt::format("voir {}", code(piece.type))), ", ",
               h::lien(lien(Route::Document, valeurs), fmt::format("télécharger {}", code(piece.type))));
}

h::Html joindre_html(const Contexte& contexte, const domain::Dossier& dossier) {
  const std::string& numero = dossier.avance.numero_editeur.texte();
  const bool depose = dossier.solde && domain::attend_un_envoi(dossier.solde->statut);
  const h::Html motif = depose ? h::p(champ_html(kMotif, "Ce que l'ASP a demandé", "")) : h::Html();
  const auto un = [&](std::string_view type, std::string_view dit) {
    return ChampDEnvoi{.vers = lien(Route::JoindreDocument, {numero, std::string(type)}),
                       .identifiant = type,
                       .dit = std::string(dit),
                       .types = kTypesDeDocument,
                       .bouton = "Joindre"};
  };
  return h::details(h::summary("Joindre un document"),
                    h::p("PDF, PNG ou JPEG ; 3 Mo au plus, 10 Mo hors dépôt."),
                    envoi_html(contexte, un("FACTURE", "La facture"), motif),
                    envoi_html(contexte, un("VA", "L'attestation de vérification d'aptitude"), motif),
                    envoi_html(contexte, un(kAutre, "Un autre document, déposé dans aucun lot"),
                               h::p(champ_html(kLibelle, "Ce que c'est", ""))));
}

Reponse joindre_un_autre(Contexte& contexte, const Requete& requete, const Recu& recu) {
  const std::string& numero = contexte.valeur("numero");
  const app::Saisi libelle = saisi(requete, kLibelle).value_or(app::Saisi{"ce que c'est", ""});
  const Suite equivalente{
      "",
      Geste::PieceAjouter,
      {{Donnee::Reference, numero}, {Donnee::Autre, recu.fichier}, {Donnee::LibelleDePiece, libelle.brut}}};
  app::Base base = contexte.ouvrir_base();
  const auto ecrite =
      app::ajouter_autre_piece(base, contexte.pour_app(equivalente), numero, {recu.pour_app(), libelle});
  return ou_refus(contexte, ecrite, [&](const app::AutrePieceEcrite& piece) {
    return ailleurs(lien(Route::Dossier, {piece.numero_editeur}));
  });
}

}  // namespace

h::Html documents_html(const Contexte& contexte, const domain::Dossier& dossier) {
  const bool permis = peut(contexte, Route::Document);
  if (!permis)
    return dossier.pieces.empty() ? h::Html() : h::section(h::h2("Documents"), h::p(kPourQuiEcrit));
  h::Html documents;
  for (const TypePiece type : domain::kTypesPiece)
    if (const domain::Piece* piece = domain::piece_actuelle(dossier, type))
      documents += deja_la_html(dossier.avance.numero_editeur.texte(), *piece);
  return h::section(h::h2("Documents"),
                    documents.est_vide() ? h::p("Aucun pour l'instant.") : h::ul(documents),
                    joindre_html(contexte, dossier));
}

Reponse joindre_un_document(Contexte& contexte, const Requete& requete) {
  const std::string& numero = contexte.valeur("numero");
  const auto type = domain::TypePiece::de_code(contexte.valeur("type"));
  if (!type && contexte.valeur("type") != kAutre)
    return page_d_erreur(contexte.installation, empechement_de(kIntrouvable));
  auto recu = recevoir(contexte, requete);
  if (!recu) return std::move(recu.error());
  if (!type) return joindre_un_autre(contexte, requete, *recu);
  const bool va = *type == TypePiece::Va;
  Suite equivalente{"",
                    Geste::PieceAjouter,
                    {{Donnee::Reference, numero}, {va ? Donnee::Va : Donnee::Facture, recu->fichier}}};
  app::PiecesDonnees donnees;
  donnees.motif = saisi(requete, kMotif);
  (va ? donnees.va : donnees.facture) = recu->pour_app();
  if (donnees.motif) equivalente.arguments.push_back({Donnee::Motif, donnees.motif->brut});
  app::Base base = contexte.ouvrir_base();
  const auto ecrites = app::ajouter_pieces(base, contexte.pour_app(equivalente), numero, donnees);
  return ou_refus(contexte, ecrites, [&](const std::vector<app::PieceEcrite>& pieces) {
    return ailleurs(lien(Route::VoirDocument, {pieces.front().numero_editeur, std::string(code(*type))}));
  });
}

}  // namespace finhop::web
