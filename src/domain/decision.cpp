#include "finhop/domain/decision.hpp"

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"
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

constexpr std::string_view kDemandeAcceptee = "demande acceptee";  // folded

bool est_muette(std::string_view regle, MontantRendu montant) {
  return regle == "FMT-18" || regle == "FMT-19" ||
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

Decision decision_de(std::string_view libelle_traitement) {
  std::string_view dit = texte::rogner(libelle_traitement);
  if (dit.ends_with('.')) dit = texte::rogner(dit.substr(0, dit.size() - 1));
  return texte::plier(dit) == kDemandeAcceptee ? Decision::Acceptee : Decision::Refusee;
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
