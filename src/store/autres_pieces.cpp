#include "finhop/store/autres_pieces.hpp"

#include "store/octets_intacts.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

void garder(Base& base, const domain::Document& document, std::string_view octets) {
  Requete connu(base, "SELECT 1 FROM autre_document WHERE sha256 = ?");
  connu.lier(document.sha256);
  if (connu.suivante()) return;
  Requete requete(base, "INSERT INTO autre_document (sha256, taille, contenu) VALUES (?, ?, ?)");
  requete.lier(document.sha256, static_cast<std::int64_t>(document.taille));
  requete.lier_blob(octets);
  requete.executer();
}

}  // namespace

domain::AutrePiece joindre_autre_piece(Base& base, std::int64_t cle_du_dossier, domain::AutrePiece piece,
                                       std::string_view octets) {
  garder(base, piece.document, octets);
  piece.rang = static_cast<int>(lire_autres_pieces(base, cle_du_dossier).size()) + 1;
  Requete(
      base,
      "INSERT INTO autre_piece (avance_id, rang, libelle, format, nom_origine, ajoutee_le, autre_document_id) "
      "VALUES (?, ?, ?, ?, ?, ?, (SELECT id FROM autre_document WHERE sha256 = ?))")
      .lier(cle_du_dossier, piece.rang, piece.libelle, code(piece.format), piece.nom_origine,
            piece.ajoutee_le, piece.document.sha256)
      .executer();
  return piece;
}

std::vector<domain::AutrePiece> lire_autres_pieces(Base& base, std::int64_t cle_du_dossier) {
  Requete r(
      base,
      "SELECT p.rang, p.libelle, p.format, d.sha256, d.taille, p.nom_origine, p.ajoutee_le FROM autre_piece "
      "p LEFT JOIN autre_document d ON d.id = p.autre_document_id WHERE p.avance_id = ? ORDER BY p.rang");
  r.lier(cle_du_dossier);
  std::vector<domain::AutrePiece> pieces;
  while (r.suivante()) {
    const auto format = domain::format_de_code(r.texte(2));
    if (!format || r.est_nul(3)) valeur_abimee("autre_piece", r.texte(1));
    pieces.push_back({.rang = static_cast<int>(r.entier(0)),
                      .libelle = r.texte(1),
                      .format = *format,
                      .document = {r.texte(3), static_cast<std::uint64_t>(r.entier(4))},
                      .nom_origine = r.texte(5),
                      .ajoutee_le = r.texte(6)});
  }
  return pieces;
}

std::string lire_autre_document(Base& base, const domain::Document& document) {
  Requete contenu(base, "SELECT contenu FROM autre_document WHERE sha256 = ?");
  Requete nom(
      base,
      "SELECT p.libelle || ' du dossier ' || a.numero_editeur FROM autre_document d JOIN autre_piece p ON "
      "p.autre_document_id = d.id JOIN avance a ON a.id = p.avance_id WHERE d.sha256 = ? ORDER BY 1");
  return octets_intacts(contenu, nom, document);
}

}  // namespace finhop::store
