#include "finhop/store/pieces.hpp"

#include <fmt/format.h>

#include "finhop/base/digest.hpp"
#include "finhop/base/panne.hpp"
#include "store/octets_intacts.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

std::optional<std::int64_t> cle_document(Base& base, const std::string& empreinte) {
  Requete requete(base, "SELECT id FROM document WHERE sha256 = ?");
  requete.lier(empreinte);
  return requete.suivante() ? std::optional(requete.entier(0)) : std::nullopt;
}

}  // namespace

void garder_document(Base& base, const domain::Document& document, std::string_view octets) {
  if (cle_document(base, document.sha256)) return;
  Requete requete(base, "INSERT INTO document (sha256, taille, contenu) VALUES (?, ?, ?)");
  requete.lier(document.sha256, document.taille);
  requete.lier_blob(octets);
  requete.executer();
}

void attacher_piece(Base& base, std::int64_t cle, const domain::Piece& piece) {
  Requete(base,
          "INSERT INTO piece (avance_id, type, format, nom_origine, document_id) VALUES (?, ?, ?, ?, (SELECT "
          "id FROM document WHERE sha256 = ?)) ON CONFLICT (avance_id, type) DO UPDATE SET format = "
          "excluded.format, nom_origine = excluded.nom_origine, document_id = excluded.document_id")
      .lier(cle, code(piece.type), code(piece.format), piece.nom_origine, piece.document.sha256)
      .executer();
}

std::string octets_intacts(Requete& contenu, Requete& nom, const domain::Document& document) {
  contenu.lier(document.sha256);
  std::string octets = contenu.suivante() ? contenu.texte(0) : std::string();
  if (sha256(octets) == document.sha256) return octets;
  nom.lier(document.sha256);
  throw Panne(fmt::format("le document {} a changé dans la base : elle est abîmée",
                          nom.suivante() ? nom.texte(0) : "d'empreinte " + document.sha256),
              remede_base_abimee());
}

std::string lire_document(Base& base, const domain::Document& document) {
  Requete contenu(base, "SELECT contenu FROM document WHERE sha256 = ?");
  Requete nom(
      base,
      "SELECT p.type || ' du dossier ' || a.numero_editeur FROM document d JOIN piece p ON p.document_id = d.id "
      "JOIN avance a ON a.id = p.avance_id WHERE d.sha256 = ? ORDER BY a.numero_editeur, p.type");
  return octets_intacts(contenu, nom, document);
}

}  // namespace finhop::store
