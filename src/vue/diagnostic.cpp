#include "finhop/vue/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace finhop::vue {
namespace {

using app::PointExamine;
using app::Verdict;

std::string_view libelle(Verdict verdict) {
  switch (verdict) {
    case Verdict::Bon:
      return "bon";
    case Verdict::ASurveiller:
      return "à surveiller";
    case Verdict::Mauvais:
      return "MAUVAIS";
  }
  return {};
}

// What is examined, in words: the ids bear no accent.
std::string_view nom(const PointExamine& point) {
  constexpr std::pair<std::string_view, std::string_view> kNoms[]{
      {"schema", "schéma"}, {"coherence", "cohérence"}, {"pages", "taille"}};
  const auto* const accentue =
      std::ranges::find(kNoms, point.id, &std::pair<std::string_view, std::string_view>::first);
  return accentue == std::end(kNoms) ? point.id : accentue->second;
}

Valeur mot(Verdict verdict) {
  return Mot{id(verdict), libelle(verdict)};
}

constexpr Champ<PointExamine> kExamen[]{
    {"id", "", lire<&PointExamine::id>},
    {"verdict", "", [](const PointExamine& e) { return mot(e.verdict); }},
    {"explications", "", lire<&PointExamine::explications>},
    {"remede", "", [](const PointExamine& e) { return e.remede.est_vide() ? Valeur() : Valeur(e.remede); }},
};

}  // namespace

Page Diagnostic::page() const {
  Page page{{Ligne{"base " + base_.string()}}};
  for (const PointExamine& e : diagnostic_.examens)
    page.push_back({Examen{libelle(e.verdict), nom(e), e.explications, e.remede}});
  return page;
}

Faits Diagnostic::donnees() const {
  return {{"base", "", base_},
          {"verdict", "", mot(diagnostic_.verdict)},
          {"examens", "", Champs<PointExamine>(kExamen).elements(diagnostic_.examens)}};
}

std::optional<Refus> Diagnostic::verdict() const {
  if (diagnostic_.verdict != Verdict::Mauvais) return std::nullopt;
  const auto pire = std::ranges::find(diagnostic_.examens, Verdict::Mauvais, &PointExamine::verdict);
  return Refus{CodeRefus::BaseAlteree,
               fmt::format("base {} : {} : {}", base_.string(), nom(*pire), pire->explications.front()),
               "une base et des lots tels que finhop les a écrits", pire->remede};
}

}  // namespace finhop::vue
