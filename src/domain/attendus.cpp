#include "finhop/domain/attendus.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace finhop::domain {
namespace {

constexpr int kPartAvance = 30;  // per cent of the order

Montant au_moins_zero(Montant montant) {
  return std::max(montant, Montant());
}

}  // namespace

Montant avance_attendue(Montant bon_de_commande) {
  return bon_de_commande.part(kPartAvance);
}

std::optional<Montant> avance_attendue(StatutAvance statut, std::optional<Montant> bon_de_commande) {
  const bool close = statut == StatutAvance::Refusee || statut == StatutAvance::Annulee;
  if (close || !bon_de_commande) return std::nullopt;
  return avance_attendue(*bon_de_commande);
}

std::optional<Montant> avance_attendue(const Avance& avance) {
  return avance_attendue(avance.statut, avance.montant_bon_commande);
}

std::optional<Montant> solde_attendu(std::optional<Montant> facture, std::optional<Montant> avance_versee) {
  if (!facture || !avance_versee) return std::nullopt;
  return au_moins_zero(*facture - *avance_versee);
}

std::optional<Montant> solde_attendu(const Dossier& dossier) {
  const auto facture = facture_reclamee(dossier);
  return solde_attendu(facture ? std::optional(facture->montant) : std::nullopt,
                       dossier.avance.montant_avance);
}

std::optional<Montant> reste_a_recevoir(const Dossier& dossier) {
  const auto facture = facture_reclamee(dossier);
  return reste_a_recevoir(facture ? std::optional(facture->montant) : std::nullopt,
                          dossier.avance.montant_bon_commande, dossier.avance.montant_avance);
}

std::optional<Montant> reste_a_recevoir(std::optional<Montant> facture,
                                        std::optional<Montant> bon_de_commande,
                                        std::optional<Montant> avance_versee) {
  const auto du = facture ? facture : bon_de_commande;
  if (!avance_versee && bon_de_commande) avance_versee = avance_attendue(*bon_de_commande);
  return du && avance_versee ? std::optional(au_moins_zero(*du - *avance_versee)) : std::nullopt;
}

std::optional<Montant> a_recevoir(StatutAvance avance, std::optional<StatutSolde> solde,
                                  std::optional<Montant> facture, std::optional<Montant> bon_de_commande,
                                  std::optional<Montant> avance_versee) {
  switch (avance) {
    case StatutAvance::EnInstruction:
    case StatutAvance::Incomplete:
    case StatutAvance::AModifier:
    case StatutAvance::Validee:
      return avance_attendue(avance, bon_de_commande);
    case StatutAvance::Payee:
      if (solde == StatutSolde::Paye || solde == StatutSolde::Refuse) return std::nullopt;
      return reste_a_recevoir(facture, bon_de_commande, avance_versee);
    case StatutAvance::Refusee:
    case StatutAvance::Annulee:
    case StatutAvance::ARecouvrer:
    case StatutAvance::Recouvree:
      break;
  }
  return std::nullopt;
}

std::optional<Montant> ecart_de_paiement(const Dossier& dossier) {
  const auto attendu = solde_attendu(dossier);
  if (!attendu || !dossier.solde->montant_paye) return std::nullopt;
  return std::max(*attendu - *dossier.solde->montant_paye, *dossier.solde->montant_paye - *attendu);
}

bool a_un_ecart(const Dossier& dossier) {
  if (!dossier.solde || dossier.solde->statut != StatutSolde::Paye) return false;
  return a_un_ecart(solde_attendu(dossier), dossier.solde->montant_paye, dossier.solde->motif.has_value());
}

bool a_un_ecart(std::optional<Montant> attendu, std::optional<Montant> recu, bool admis) {
  return !admis && (!recu || (attendu && *attendu != *recu));
}

std::string dire_ecart(Montant attendu, Montant recu) {
  if (attendu == recu) return "conforme";
  return recu < attendu ? fmt::format("{} de moins", (attendu - recu).texte_fr())
                        : fmt::format("{} de plus", (recu - attendu).texte_fr());
}

}  // namespace finhop::domain
