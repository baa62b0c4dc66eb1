#include "finhop/domain/situations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/noms.hpp"
#include "domain/regles/formes.hpp"
#include "finhop/domain/attendus.hpp"

namespace finhop::domain {
namespace {

using enum SituationDossier;

constexpr std::array kSituations{
    DescriptionSituation{Close, "close", "avance refusée ou annulée"},
    DescriptionSituation{ARembourser, "a_rembourser", "avance à rembourser à l'ASP"},
    DescriptionSituation{Remboursee, "remboursee", "avance remboursée"},
    DescriptionSituation{AvanceACompleter, "avance_a_completer", "l'ASP attend une réponse sur l'avance"},
    DescriptionSituation{AttendAvance, "attend_avance", "attend le paiement de l'avance"},
    DescriptionSituation{ACorriger, "a_corriger", "refusé par le portail"},
    DescriptionSituation{ACompleter, "a_completer", "à compléter"},
    DescriptionSituation{Pret, "pret", "prêt"},
    DescriptionSituation{ADeposer, "a_deposer", "à déposer"},
    DescriptionSituation{AttendReponse, "attend_reponse", "attend la réponse du portail"},
    DescriptionSituation{AttendDecision, "attend_decision", "attend la décision de l'ASP"},
    DescriptionSituation{ReponseAttendue, "reponse_attendue", "l'ASP attend une réponse"},
    DescriptionSituation{AttendPaiement, "attend_paiement", "validé, attend le paiement"},
    DescriptionSituation{PayeEcart, "paye_ecart", "payé, autrement que l'attendu"},
    DescriptionSituation{Solde, "solde", "soldé"},
    DescriptionSituation{Refuse, "refuse", "refusé"},
};
static_assert(std::ranges::is_sorted(kSituations, {}, &DescriptionSituation::situation));

// What only the avance tells; absent once it is paid, for the solde tells the rest.
std::optional<SituationDossier> selon_l_avance(StatutAvance statut) {
  switch (statut) {
    case StatutAvance::Refusee:
    case StatutAvance::Annulee:
      return Close;
    case StatutAvance::ARecouvrer:
      return ARembourser;
    case StatutAvance::Recouvree:
      return Remboursee;
    case StatutAvance::Incomplete:
    case StatutAvance::AModifier:
      return AvanceACompleter;
    case StatutAvance::EnInstruction:
    case StatutAvance::Validee:
      return AttendAvance;
    case StatutAvance::Payee:
      break;
  }
  return std::nullopt;
}

SituationDossier selon_les_constats(const Dossier& dossier, const Constats& constats) {
  if (est_tel_que_refuse(dossier) && !dossier.refus->confirme) return ACorriger;
  return !dossier.solde || a_une_erreur(constats) ? ACompleter : Pret;
}

SituationDossier selon_le_solde(StatutSolde solde, bool ecart) {
  switch (solde) {
    case StatutSolde::EnPreparation:
    case StatutSolde::Rejete:
      return ACompleter;
    case StatutSolde::Exporte:
      return ADeposer;
    case StatutSolde::Depose:
      return AttendReponse;
    case StatutSolde::Accepte:
      return AttendDecision;
    case StatutSolde::Incomplet:
    case StatutSolde::AModifier:
      return ReponseAttendue;
    case StatutSolde::Valide:
      return AttendPaiement;
    case StatutSolde::Paye:
      return ecart ? PayeEcart : SituationDossier::Solde;
    case StatutSolde::Refuse:
      return Refuse;
  }
  return Refuse;
}

SituationDossier quelle_situation(const Dossier& dossier, const Constats& constats) {
  const auto solde = dossier.solde ? std::optional(dossier.solde->statut) : std::nullopt;
  const SituationDossier quoi = situation_des_statuts(dossier.avance.statut, solde, a_un_ecart(dossier));
  return quoi == ACompleter ? selon_les_constats(dossier, constats) : quoi;
}

// What one finding says is missing, without the words that introduce it.
std::string manque(const Constat& constat) {
  for (const std::string_view debut : {juges::kResteASaisir, juges::kIlManque})
    if (constat.message.starts_with(debut)) return constat.message.substr(debut.size());
  return constat.message;
}

std::string ce_qui_manque(const Dossier& dossier, const Constats& constats) {
  if (!dossier.solde) return "le solde est à saisir";
  const Constats erreurs = blocages(constats);
  if (erreurs.empty()) return {};
  const std::size_t autres = erreurs.size() - 1;
  return manque(erreurs.front()) +
         (autres == 0 ? "" : fmt::format(" (et {} autre{})", autres, autres > 1 ? "s" : ""));
}

std::string quand_deposer(const Dossier& dossier) {
  const std::string lot = dossier.lot_vivant.value_or("");
  const auto nom = nom_de_depot(lot + ".json");
  return nom && nom->jour ? fmt::format("le {} (lot {})", nom->jour->fr(), lot) : lot;
}

std::string ecart(const Dossier& dossier) {
  const auto attendu = solde_attendu(dossier);
  const auto& recu = dossier.solde->montant_paye;
  if (!recu) return "montant non noté";
  return attendu ? fmt::format("{} que l'attendu", dire_ecart(*attendu, *recu)) : std::string();
}

// What is particular to one dossier.
std::string precision(SituationDossier quoi, const Dossier& dossier, const Constats& constats) {
  switch (quoi) {
    case AvanceACompleter:
      return dossier.avance.motif.value_or("");
    case ACorriger:
      return dossier.refus->dit;
    case ACompleter:
      return ce_qui_manque(dossier, constats);
    case ADeposer:
      return quand_deposer(dossier);
    case ReponseAttendue:
      return dossier.solde->motif.value_or("");
    case PayeEcart:
      return ecart(dossier);
    default:
      return {};
  }
}

std::string libelle(SituationDossier quoi, const Dossier& dossier, const std::string& precision) {
  const std::string_view commun = description(quoi).libelle;
  if (quoi == Close) return fmt::format("avance {}", domain::libelle(dossier.avance.statut));
  if (quoi == PayeEcart) return precision.empty() ? std::string(commun) : fmt::format("payé, {}", precision);
  if (precision.empty()) return std::string(commun);
  return fmt::format("{}{}{}", commun, quoi == ADeposer ? " " : " : ", precision);
}

// An avance that is paid lets its solde be claimed, once the invoice is there.
std::optional<Jour> demandable_depuis(const Dossier& dossier) {
  const Avance& avance = dossier.avance;
  const auto payee = avance.date_paiement ? avance.date_paiement : avance.date_statut;
  if (!dossier.solde) return payee;
  if (dossier.solde->statut == StatutSolde::Rejete) return dossier.solde->date_statut;
  const auto facture = facture_totale(*dossier.solde);
  return payee && facture ? std::optional(std::max(*payee, facture->date)) : payee;
}

std::optional<Jour> depuis(SituationDossier quoi, const Dossier& dossier) {
  switch (quoi) {
    case Close:
    case ARembourser:
    case Remboursee:
    case AvanceACompleter:
    case AttendAvance:
      return dossier.avance.date_statut;
    case ACompleter:
    case Pret:
      return demandable_depuis(dossier);
    case ADeposer:
      return dossier.exporte_le;
    case PayeEcart:
    case SituationDossier::Solde:
      return dossier.solde->date_paiement ? dossier.solde->date_paiement : dossier.solde->date_statut;
    default:
      return dossier.solde->date_statut;
  }
}

std::optional<Montant> en_jeu(SituationDossier quoi, const Dossier& dossier) {
  switch (quoi) {
    case Close:
    case Refuse:
      return std::nullopt;
    case ARembourser:
      return dossier.avance.montant_avance;
    case Remboursee:
      return dossier.avance.montant_recouvre;
    case AvanceACompleter:
    case AttendAvance:
      return avance_attendue(dossier.avance);
    case PayeEcart:
      return ecart_de_paiement(dossier);
    case SituationDossier::Solde:
      return dossier.solde->montant_paye;
    default:
      return reste_a_recevoir(dossier);
  }
}

}  // namespace

std::span<const DescriptionSituation> situations() {
  return kSituations;
}

const DescriptionSituation& description(SituationDossier situation) {
  return kSituations[static_cast<std::size_t>(situation)];
}

std::optional<SituationDossier> situation_d_id(std::string_view id) {
  const auto* const decrite = std::ranges::find(kSituations, id, &DescriptionSituation::id);
  return decrite == kSituations.end() ? std::nullopt : std::optional(decrite->situation);
}

SituationDossier situation_des_statuts(StatutAvance avance, std::optional<StatutSolde> solde, bool ecart) {
  if (const auto de_l_avance = selon_l_avance(avance)) return *de_l_avance;
  return solde ? selon_le_solde(*solde, ecart) : ACompleter;
}

Situation situation_de(const Dossier& dossier, const Constats& constats) {
  const SituationDossier quoi = quelle_situation(dossier, constats);
  const std::string particulier = precision(quoi, dossier, constats);
  return {quoi, libelle(quoi, dossier, particulier), particulier, depuis(quoi, dossier),
          en_jeu(quoi, dossier)};
}

}  // namespace finhop::domain
