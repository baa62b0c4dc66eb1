#include "finhop/domain/decision.hpp"

#include <algorithm>
#include <array>

#include "finhop/domain/regles.hpp"

namespace finhop::domain {
namespace {

struct DescriptionDecision {
  std::string_view id;
  std::string_view libelle;
};
constexpr std::array kDecisions{DescriptionDecision{"acceptee", "acceptée"},
                                DescriptionDecision{"refusee", "refusée"}};

const DescriptionDecision& description(Decision decision) {
  return kDecisions[static_cast<std::size_t>(decision)];
}

// What the answer fills, and the numbers that are those of the deposit, however it writes them.
constexpr std::array<std::string_view, 5> kMuettes{"FMT-01", "FMT-03", "FMT-04", "FMT-18", "FMT-19"};

bool est_muette(std::string_view regle, MontantRendu montant) {
  return std::ranges::find(kMuettes, regle) != kMuettes.end() ||
         (regle == "FMT-06" && montant == MontantRendu::CeluiDuDepot);
}

}  // namespace

std::string_view id(Decision decision) {
  return description(decision).id;
}

std::string_view libelle(Decision decision) {
  return description(decision).libelle;
}

std::optional<Decision> decision_d_id(std::string_view id) {
  for (std::size_t i = 0; i < kDecisions.size(); ++i)
    if (kDecisions[i].id == id) return static_cast<Decision>(i);
  return std::nullopt;
}

std::string_view predire(const Constats& constats, MontantRendu montant) {
  const auto parle = [&](const Constat& constat) {
    return regle(constat.regle).etape == Etape::Format && !est_muette(constat.regle, montant);
  };
  const auto premiere = std::ranges::find_if(constats, parle);
  return premiere == constats.end() ? kPredictionAcceptee : premiere->regle;
}

bool est_un_ecart(std::string_view prediction, Decision decision) {
  return (prediction == kPredictionAcceptee) != (decision == Decision::Acceptee);
}

}  // namespace finhop::domain
