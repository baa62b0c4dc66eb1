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

Suite sur(const FaitsDArgent& faits, std::string quand, Geste geste) {
  return {std::move(quand), geste, {{Donnee::Reference, faits.numero_editeur}}};
}

Suite noter(std::string quand, Geste geste, std::string_view statut, const FaitsDArgent& faits) {
  return {std::move(quand),
          geste,
          {{Donnee::Statut, std::string(statut)}, {Donnee::Reference, faits.numero_editeur}}};
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
  if (faits.avance == StatutAvance::ARecouvrer)
    return noter("une fois l'avance rendue", Geste::AvanceStatut, id(StatutAvance::Recouvree), faits);
  if (!faits.solde) {
    Suite saisir = sur(faits, "saisir le solde", Geste::SoldeSaisir);
    saisir.arguments.push_back({Donnee::Aide});
    return saisir;
  }
  if (faits.solde == StatutSolde::AModifier)
    return noter("répondre à l'ASP, puis", Geste::SoldeStatut, id(StatutSolde::Accepte), faits);
  if (situation_de(faits) == SituationDossier::Pret) return sur(faits, "l'exporter", Geste::Exporter);
  if (faits.solde == StatutSolde::Rejete) return sur(faits, "voir ce qui est à corriger", Geste::Montrer);
  return sur(faits, "voir ce qui reste à faire", Geste::Montrer);
}

}  // namespace finhop::domain
