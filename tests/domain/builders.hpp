// Dossiers to start a test from: complete, paid, ready to be claimed, with the values of the guide's own
// example (section 3.2). A test changes what it is about and nothing else.
#pragma once

#include <string>
#include <string_view>

#include "finhop/base/digest.hpp"
#include "finhop/domain/dossier.hpp"
#include "finhop/domain/regles.hpp"

namespace finhop::domain::builders {

inline NumeroEditeur numero_editeur(std::string_view texte) {
  return NumeroEditeur::exact(texte).value();
}
inline NumeroAsp numero_asp(std::string_view texte) {
  return NumeroAsp::exact(texte).value();
}
inline NumeroAns numero_ans(std::string_view texte) {
  return NumeroAns::exact(texte).value();
}
inline Finess finess(std::string_view texte) {
  return Finess::exact(texte).value();
}
inline Siret siret(std::string_view texte) {
  return Siret::exact(texte).value();
}
inline Jour jour(std::string_view fr) {
  return Jour::exact_fr(fr).value();
}
inline Montant euros(std::int64_t euros, std::int64_t centimes = 0) {
  return Montant::de_centimes(euros * 100 + centimes);
}

// A document of its own for each dossier and type.
inline Piece piece(TypePiece type, std::string_view numero) {
  const std::string nom = std::string(code(type)) + "-" + std::string(numero);
  return {type, FormatPiece::Pdf, {sha256(nom), 1'000'000}, nom + ".pdf"};
}

inline Avance avance_en_instruction(std::string_view numero) {
  return {.numero_editeur = numero_editeur(numero),
          .numero_asp = {},
          .numero_ans = numero_ans("1234567890"),
          .client = {},
          .date_bon_commande = {},
          .montant_bon_commande = {},
          .beneficiaires = {},
          .statut = StatutAvance::EnInstruction,
          .date_statut = {},
          .motif = {},
          .date_paiement = {},
          .montant_avance = {}};
}

inline Avance avance_payee(std::string_view numero) {
  Avance avance = avance_en_instruction(numero);
  avance.numero_asp = numero_asp("FINHOP0" + std::string(numero));
  avance.client = "Clinique Saint-Martin";
  avance.date_bon_commande = jour("10/01/2022");
  avance.montant_bon_commande = euros(12'500);
  avance.beneficiaires = {finess("999999991"), finess("999999992"), finess("999999993")};
  avance.statut = StatutAvance::Payee;
  avance.date_paiement = jour("01/03/2022");
  avance.montant_avance = euros(3'750);
  return avance;
}

inline Solde solde_complet() {
  Solde solde;
  solde.factures = {{jour("15/05/2022"), euros(12'500)}};
  solde.beneficiaires = {finess("999999991"), finess("999999992"), finess("999999993")};
  solde.scenario = {.is_direct_to_dmp = true,
                    .ident_dmp = {"1999999991"},
                    .is_direct_to_mss_pro = true,
                    .adresse_mss_pro = "saint-martin@exemple.mssante.fr",
                    .is_direct_to_mss_citoyen = false,
                    .adresse_mss_citoyen = {}};
  return solde;
}

inline Dossier dossier_vide(std::string_view numero) {
  return {.cle = 1,
          .avance = avance_en_instruction(numero),
          .solde = {},
          .pieces = {},
          .lot_vivant = {},
          .exporte_le = {},
          .refus = {},
          .memes_documents = {}};
}

inline Dossier dossier_pret(std::string_view numero) {
  Dossier dossier = dossier_vide(numero);
  dossier.avance = avance_payee(numero);
  dossier.solde = solde_complet();
  dossier.pieces = {piece(TypePiece::Facture, numero), piece(TypePiece::Va, numero)};
  return dossier;
}

// The guide's FINESS have wrong keys (D9); this dossier has right ones, so that no rule finds anything at
// all.
inline Dossier dossier_sans_constat(std::string_view numero) {
  Dossier dossier = dossier_pret(numero);
  dossier.avance.beneficiaires = {finess("750712184"), finess("690781810")};
  dossier.solde->beneficiaires = dossier.avance.beneficiaires;
  return dossier;
}

inline Depot depot_du(std::string_view jour_fr) {
  return {numero_ans("1234567890"), siret("88558855858745"), jour(jour_fr)};
}

}  // namespace finhop::domain::builders
