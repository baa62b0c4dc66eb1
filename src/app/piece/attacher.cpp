#include "app/piece/attacher.hpp"

#include <fmt/format.h>

#include <set>
#include <string>

#include "app/dossier/jugement.hpp"
#include "app/dossier/recherche.hpp"
#include "finhop/app/dossier/profil_suivi.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/avances.hpp"
#include "finhop/store/dossiers.hpp"
#include "finhop/store/pieces.hpp"

namespace finhop::app {

std::optional<Refus> document_hors_profil(Base& base, const Contexte& contexte,
                                          const domain::Dossier& dossier, const domain::TypePiece& type) {
  const auto suivi = profil_de_saisie(base, dossier, contexte.maintenant.jour_a_paris());
  const domain::Profil& profil = suivi ? *suivi : domain::hop_pfi_va1();
  if (profil.document(type)) return std::nullopt;
  return Refus{
      CodeRefus::PieceInconnue,
      fmt::format("le dossier {} suit le profil {}, qui ne demande pas de document {}",
                  dossier.avance.numero_editeur.texte(), dossier.profil, type.code()),
      profil.types_dits(),
      Suite{"voir ce que ce profil demande", Geste::ProfilMontrer, {{Donnee::NomDeProfil, dossier.profil}}}};
}

std::string document_actuel(const domain::Dossier& dossier, domain::TypePiece type) {
  for (const domain::Piece& piece : dossier.pieces)
    if (piece.type == type) return piece.document.sha256;
  return {};
}

void garder(Base& base, const PieceLue& lue) {
  store::garder_document(base, lue.document, lue.octets);
  if (lue.lecture) garder_lecture(base, lue.document, *lue.lecture);
}

PieceEcrite attacher(Base& base, Operation& operation, const domain::Dossier& dossier, domain::TypePiece type,
                     const Fichier& fichier, const PieceLue& lue) {
  const domain::NumeroEditeur& numero = dossier.avance.numero_editeur;
  const std::string nom_origine = texte::imprimable(fichier.nom);
  const domain::Piece piece{type, lue.format, lue.document, nom_origine};
  const std::string actuel = document_actuel(dossier, type);
  if (actuel == piece.document.sha256) {
    if (lue.lecture) garder_lecture(base, lue.document, *lue.lecture);
    return {numero.texte(), fichier.chemin, piece, Effet::Inchangee, lue.avertissements};
  }

  if (!dossier.solde) {
    store::commencer_solde(base, dossier.cle);
    operation.noter("solde.commence", numero, "par son premier document");
  }
  garder(base, lue);
  store::attacher_piece(base, dossier.cle, piece);
  const Effet effet = actuel.empty() ? Effet::Ajoutee : Effet::Remplacee;
  operation.noter(effet == Effet::Ajoutee ? "piece.ajoutee" : "piece.remplacee", numero,
                  fmt::format("{} : {}, {}, SHA-256 {}", code(type), nom_origine,
                              taille_lisible(lue.octets.size()), piece.document.sha256));
  return {numero.texte(), fichier.chemin, piece, effet, lue.avertissements};
}

void avertir_de_leur_contenu(Base& base, const Contexte& contexte, std::vector<PieceEcrite>& ecrites) {
  const Jugement jugement(base, contexte);
  std::set<std::string> dits;  // what is said of both documents is said once
  for (PieceEcrite& ecrite : ecrites) {
    const auto dossier = exiger_dossier_exact(base, ecrite.numero_editeur);
    if (!dossier) continue;  // it was just written
    for (domain::Constat& constat : jugement.sur_un_document(base, *dossier, ecrite.piece.type)) {
      constat.message = fmt::format("{} : {}", ecrite.piece.nom_origine, constat.message);
      if (!dits.insert(ecrite.numero_editeur + constat.message).second) continue;
      ecrite.avertissements.push_back(std::move(constat));
    }
  }
}

}  // namespace finhop::app
