#include "finhop/store/envois.hpp"

#include "store/requete.hpp"

namespace finhop::store {

using namespace domain;

void envoyer(Base& base, std::int64_t cle, const PieceEnvoyee& envoi) {
  Requete(
      base,
      "INSERT INTO piece_envoyee (avance_id, rang, type, format, nom_origine, document_id, date_envoi, motif) "
      "SELECT ?1, coalesce(max(rang), 0) + 1, ?2, ?3, ?4, (SELECT id FROM document WHERE sha256 = ?5), ?6, ?7 "
      "FROM piece_envoyee WHERE avance_id = ?1")
      .lier(cle, code(envoi.piece.type), code(envoi.piece.format), envoi.piece.nom_origine,
            envoi.piece.document.sha256, envoi.date, envoi.motif)
      .executer();
}

void envoyer(Base& base, std::int64_t cle, const FactureEnvoyee& envoi) {
  Requete(base,
          "INSERT INTO facture_envoyee (avance_id, rang, date_facture, montant_segur_ht, date_envoi, motif) "
          "SELECT ?1, coalesce(max(rang), 0) + 1, ?2, ?3, ?4, ?5 FROM facture_envoyee WHERE avance_id = ?1")
      .lier(cle, envoi.facture.date, envoi.facture.montant, envoi.date, envoi.motif)
      .executer();
}

std::vector<PieceEnvoyee> lire_pieces_envoyees(Base& base, std::int64_t cle) {
  Requete requete(
      base,
      "SELECT p.type, p.format, d.sha256, d.taille, p.nom_origine, p.date_envoi, p.motif FROM "
      "piece_envoyee p JOIN document d ON d.id = p.document_id WHERE p.avance_id = ? ORDER BY p.rang");
  requete.lier(cle);
  std::vector<PieceEnvoyee> envois;
  while (requete.suivante())
    envois.push_back({{TypePiece::de_code(requete.texte(0)).value(),
                       format_de_code(requete.texte(1)).value(),
                       {requete.texte(2), static_cast<std::uint64_t>(requete.entier(3))},
                       requete.texte(4)},
                      *requete.jour(5),
                      requete.texte(6)});
  return envois;
}

std::vector<FactureEnvoyee> lire_factures_envoyees(Base& base, std::int64_t cle) {
  Requete requete(
      base,
      "SELECT date_facture, montant_segur_ht, date_envoi, motif FROM facture_envoyee WHERE avance_id = ? "
      "ORDER BY rang");
  requete.lier(cle);
  std::vector<FactureEnvoyee> envois;
  while (requete.suivante())
    envois.push_back({{*requete.jour(0), *requete.montant(1)}, *requete.jour(2), requete.texte(3)});
  return envois;
}

}  // namespace finhop::store
