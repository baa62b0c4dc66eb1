#include "finhop/store/attentes_datees.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "finhop/domain/attendus.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

using domain::SituationDossier;

constexpr std::string_view kSql =
    "SELECT a.numero_editeur, coalesce(s.statut, ''), CASE WHEN a.statut = 'payee' THEN s.date_statut ELSE "
    "a.date_statut END, a.montant_bon_commande, a.montant_avance, coalesce((SELECT e.montant_segur_ht FROM "
    "facture_envoyee e WHERE e.avance_id = s.avance_id ORDER BY e.rang DESC LIMIT 1), (SELECT "
    "sum(f.montant_segur_ht) FROM facture f WHERE f.avance_id = s.avance_id)), a.statut FROM avance a LEFT JOIN solde s "
    "ON s.avance_id = a.id WHERE a.statut IN ('en_instruction', 'validee') OR (a.statut = 'payee' AND s.statut IN "
    "('accepte', 'valide')) ORDER BY a.numero_editeur";

SituationDossier situation(const std::string& avance, const std::string& solde) {
  if (avance != "payee") return SituationDossier::AttendAvance;
  return solde == "valide" ? SituationDossier::AttendPaiement : SituationDossier::AttendDecision;
}

}  // namespace

std::vector<AttenteDatee> relever_attentes_datees(Base& base) {
  std::map<std::pair<Jour, SituationDossier>, AttenteDatee> par_jour;
  Requete r(base, kSql);
  while (r.suivante()) {
    const auto depuis = r.jour(2);
    if (!depuis) continue;
    const SituationDossier quoi = situation(r.texte(6), r.texte(1));
    AttenteDatee& attente = par_jour.try_emplace({*depuis, quoi}, AttenteDatee{quoi, *depuis}).first->second;
    attente.dossiers.push_back(r.texte(0));
    const auto commande = r.montant(3);
    const auto montant = quoi != SituationDossier::AttendAvance
                             ? domain::reste_a_recevoir(r.montant(5), commande, r.montant(4))
                         : commande ? std::optional(domain::avance_attendue(*commande))
                                    : std::nullopt;
    attente.montant += montant.value_or(Montant());
  }
  std::vector<AttenteDatee> toutes;
  for (auto& [cle, attente] : par_jour) toutes.push_back(std::move(attente));
  return toutes;
}

}  // namespace finhop::store
