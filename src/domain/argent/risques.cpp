#include "finhop/domain/argent/risques.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace finhop::domain {
namespace {

using enum SorteDeRisque;

constexpr std::array kSortes{
    DescriptionDeRisque{SoldeRefuse, "solde_refuse", "solde refusé par l'ASP"},
    DescriptionDeRisque{EcheancePassee, "echeance_passee", "date limite passée, solde non déposé"},
    DescriptionDeRisque{EcheanceProche, "echeance_proche", "date limite proche, solde non déposé"},
    DescriptionDeRisque{LigneRefusee, "ligne_refusee", "refusé par le portail, pas encore renvoyé"},
    DescriptionDeRisque{SoldeAModifier, "solde_a_modifier", "solde à modifier pour l'ASP"},
};
static_assert(std::ranges::is_sorted(kSortes, {}, &DescriptionDeRisque::sorte));

bool est_sans_depot(const FaitsDArgent& faits) {
  return !faits.solde || est_en_main(*faits.solde) || faits.solde == StatutSolde::Exporte;
}

std::optional<SorteDeRisque> sorte_de(const FaitsDArgent& faits, const LimiteDuLogiciel* limite) {
  if (faits.solde == StatutSolde::Refuse && faits.avance != StatutAvance::Recouvree) return SoldeRefuse;
  if (faits.avance != StatutAvance::Payee) return std::nullopt;
  if (limite && est_sans_depot(faits)) {
    if (limite->passee) return EcheancePassee;
    if (limite->proche) return EcheanceProche;
  }
  if (faits.solde == StatutSolde::Rejete) return LigneRefusee;
  if (faits.solde == StatutSolde::AModifier) return SoldeAModifier;
  return std::nullopt;
}

}  // namespace

std::span<const DescriptionDeRisque> sortes_de_risque() {
  return kSortes;
}

const DescriptionDeRisque& description(SorteDeRisque sorte) {
  return kSortes[static_cast<std::size_t>(std::to_underlying(sorte))];
}

std::optional<Risque> risque_de(const FaitsDArgent& faits, const Echeances& echeances) {
  const LimiteDuLogiciel* const limite = echeances ? echeances(faits.numero_ans) : nullptr;
  const auto sorte = sorte_de(faits, limite);
  if (!sorte) return std::nullopt;
  const bool a_une_limite = *sorte == EcheancePassee || *sorte == EcheanceProche;
  return Risque{*sorte, avance_recue(faits).montant,
                a_une_limite ? std::optional(limite->limite) : std::nullopt};
}

Suite suite_du_risque(const FaitsDArgent& faits) {
  const std::string& numero = faits.numero_editeur;
  if (faits.avance == StatutAvance::ARecouvrer)
    return {"une fois l'avance rendue",
            Geste::AvanceStatut,
            {{Donnee::Statut, std::string(id(StatutAvance::Recouvree))},
             {Donnee::Reference, numero},
             {Donnee::Date},
             {Donnee::Montant}}};
  if (!faits.solde)
    return {"saisir le solde", Geste::SoldeSaisir, {{Donnee::Reference, numero}, {Donnee::Aide}}};
  if (faits.solde == StatutSolde::AModifier)
    return {"répondre à l'ASP, puis",
            Geste::SoldeStatut,
            {{Donnee::Statut, std::string(id(StatutSolde::Accepte))}, {Donnee::Reference, numero}}};
  if (situation_de(faits) == SituationDossier::Pret)
    return {"l'exporter", Geste::Exporter, {{Donnee::Reference, numero}}};
  const bool refuse = faits.solde == StatutSolde::Rejete;
  return {refuse ? "voir ce qui est à corriger" : "voir ce qui reste à faire",
          Geste::Montrer,
          {{Donnee::Reference, numero}}};
}

}  // namespace finhop::domain
