#include "finhop/store/versions.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "store/requete.hpp"

namespace finhop::store {
namespace {

using domain::FormatPiece;
using domain::Piece;

constexpr std::string_view kAvantLEmpreinte = ", SHA-256 ";
constexpr std::size_t kLongueurEmpreinte = 64;

// « FACTURE : facture.pdf, 2,02 ko, SHA-256 0f… »: what the journal says of a document that was attached.
struct PieceDite {
  domain::TypePiece type;
  std::string nom_origine;
  std::string sha256;
};
std::optional<PieceDite> lire_piece_dite(std::string_view detail) {
  const std::size_t deux_points = detail.find(" : ");
  const std::size_t empreinte = detail.rfind(kAvantLEmpreinte);
  if (deux_points == std::string_view::npos || empreinte == std::string_view::npos) return std::nullopt;
  const auto type = domain::TypePiece::de_code(detail.substr(0, deux_points));
  const std::size_t taille = detail.rfind(", ", empreinte - 1);
  if (!type || taille == std::string_view::npos || taille < deux_points) return std::nullopt;
  const std::size_t nom = deux_points + std::string_view(" : ").size();
  return PieceDite{*type, std::string(detail.substr(nom, taille - nom)),
                   std::string(detail.substr(empreinte + kAvantLEmpreinte.size(), kLongueurEmpreinte))};
}

// A kept document was found sound, so that its first bytes tell its format.
FormatPiece format_des_octets(std::string_view octets) {
  if (octets.starts_with("\x89PNG")) return FormatPiece::Png;
  return octets.starts_with("\xFF\xD8") ? FormatPiece::Jpg : FormatPiece::Pdf;
}

class Versions {
 public:
  Versions(Base& base, const domain::Dossier& dossier) : base_(base), dossier_(dossier) {}

  void ajouter(domain::TypePiece type, const std::string& sha256, std::string nom, std::string jointe_le) {
    const auto la_meme = [&](const Piece& p) { return p.type == type && p.document.sha256 == sha256; };
    if (std::ranges::any_of(dossier_.pieces, la_meme)) return;
    if (std::ranges::any_of(trouvees_, [&](const PieceRemplacee& v) { return la_meme(v.piece); })) return;
    Requete document(base_, "SELECT taille, substr(contenu, 1, 4) FROM document WHERE sha256 = ?");
    document.lier(sha256);
    if (!document.suivante()) valeur_abimee("document", sha256);
    trouvees_.push_back({{type,
                          format_des_octets(document.texte(1)),
                          {sha256, static_cast<std::uint64_t>(document.entier(0))},
                          std::move(nom)},
                         std::move(jointe_le)});
  }
  std::vector<PieceRemplacee> prendre() { return std::move(trouvees_); }

 private:
  Base& base_;
  const domain::Dossier& dossier_;
  std::vector<PieceRemplacee> trouvees_;
};

void ajouter_du_journal(Base& base, const domain::Dossier& dossier, Versions& versions) {
  Requete r(
      base,
      "SELECT detail, instant FROM journal WHERE numero_editeur = ? COLLATE NOCASE AND evenement IN "
      "('piece.ajoutee', 'piece.remplacee') AND operation NOT IN (SELECT operation FROM changement WHERE "
      "annulee_par IS NOT NULL) ORDER BY numero");
  r.lier(dossier.avance.numero_editeur);
  while (r.suivante())
    if (auto dite = lire_piece_dite(r.texte(0)))
      versions.ajouter(dite->type, dite->sha256, std::move(dite->nom_origine), r.texte(1));
}

// Where the journal says nothing, what was in a lot was the dossier's all the same.
void ajouter_des_lots(Base& base, const domain::Dossier& dossier, Versions& versions) {
  Requete r(base,
            "SELECT p.type, p.nom_fichier, d.sha256 FROM lot_ligne l JOIN lot_piece p ON p.lot_id = l.lot_id "
            "AND p.num_ligne = l.num_ligne JOIN document d ON d.id = p.document_id WHERE l.avance_id = ? "
            "ORDER BY l.lot_id, p.type");
  r.lier(dossier.cle);
  while (r.suivante()) {
    const auto type = domain::TypePiece::de_code(r.texte(0));
    if (!type) valeur_abimee("type", r.texte(0));
    versions.ajouter(*type, r.texte(2), r.texte(1), "");
  }
}

}  // namespace

std::vector<PieceRemplacee> lire_pieces_remplacees(Base& base, const domain::Dossier& dossier) {
  Versions versions(base, dossier);
  ajouter_du_journal(base, dossier, versions);
  ajouter_des_lots(base, dossier, versions);
  return versions.prendre();
}

std::vector<RetourRecu> lire_retours_recus(Base& base, const domain::Lot& lot) {
  Requete r(base, "SELECT nom_fichier, sha256, recu_le, retire FROM retour WHERE lot_id = ? ORDER BY id");
  r.lier(lot.cle);
  std::vector<RetourRecu> recus;
  while (r.suivante()) {
    const auto recu_le = Instant::exact_iso(r.texte(2));
    if (!recu_le) valeur_abimee("recu_le", r.texte(2));
    recus.push_back({{r.texte(0), r.texte(1), *recu_le}, r.entier(3) != 0});
  }
  return recus;
}

}  // namespace finhop::store
