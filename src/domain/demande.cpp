#include "finhop/domain/demande.hpp"

#include <fmt/format.h>

namespace finhop::domain {

Demande demande_de(const Dossier& dossier) {
  Demande demande;
  demande.numero_asp = dossier.avance.numero_asp;
  demande.numero_editeur = dossier.avance.numero_editeur;
  for (const Piece& piece : dossier.pieces)
    demande.pieces.push_back(
        {nom_piece(dossier.profil, piece.type, dossier.avance.numero_editeur, piece.format), piece.format,
         piece.type});
  if (!dossier.solde) return demande;
  if (const auto total = facture_totale(*dossier.solde)) {
    demande.date_facture = total->date;
    demande.montant_facture = total->montant;
  }
  demande.beneficiaires = dossier.solde->beneficiaires;
  demande.scenario = dossier.solde->scenario;
  return demande;
}

bool memes_donnees(const Demande& a, const Demande& b) {
  return a.date_facture == b.date_facture && a.montant_facture == b.montant_facture &&
         a.beneficiaires == b.beneficiaires && a.pieces == b.pieces && a.scenario == b.scenario;
}

std::string nom_lot(const NumeroAns& numero_ans, const Jour& date_depot, int rang) {
  return fmt::format("JSON-{}-{}-{:03}", numero_ans.texte(), date_depot.compact(), rang);
}

std::string nom_zip(const NumeroAns& numero_ans, const Jour& date_depot, int rang, int numero_zip) {
  return fmt::format("PJ-{}-{}-{:03}-{}.zip", numero_ans.texte(), date_depot.compact(), rang, numero_zip);
}

}  // namespace finhop::domain
