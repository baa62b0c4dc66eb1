#include "finhop/app/entretien/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/entretien/examens.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

constexpr std::size_t kFautesDites = 5;
constexpr const char* kPasFini = "cet examen n'a pas pu finir : la base n'a pas la forme qu'il attend";

// A damage met on the way is a finding of that check, and the others go on. A disk that fails ends them.
PointExamine passer(const PointAExaminer& controle, Base& base) {
  PointExamine examen;
  try {
    examen = controle.examiner(base);
  } catch (const Panne& panne) {
    examen = {{}, Verdict::Mauvais, {panne.what()}, panne.remede()};
  } catch (const std::filesystem::filesystem_error& erreur) {
    // What cannot be looked at is not known to be damaged.
    examen = {{},
              Verdict::ASurveiller,
              {fmt::format("{} : {}", erreur.path1().string(), raison_systeme(erreur.code().value()))},
              {"vérifier les droits et le disque", {{"examiner de nouveau", Geste::Diagnostiquer}}}};
  } catch (const std::exception&) {
    if (store::est_panne_du_disque(std::current_exception())) throw;
    const auto panne = expliquer(std::current_exception(), base.chemin());
    examen = {{}, Verdict::Mauvais, {panne ? panne->what() : kPasFini}, remede_base_abimee()};
  }
  examen.id = controle.id;
  return examen;
}

void passer_tous(std::span<const PointAExaminer> controles, Base& base, Diagnostic& diagnostic) {
  for (const PointAExaminer& controle : controles) {
    diagnostic.examens.push_back(passer(controle, base));
    diagnostic.verdict = std::max(diagnostic.verdict, diagnostic.examens.back().verdict);
  }
}

}  // namespace

PointExamine conclure(std::string_view sain, std::vector<std::string> fautes, Verdict verdict,
                      Remede remede) {
  if (fautes.empty()) return {{}, Verdict::Bon, {std::string(sain)}, {}};
  const std::size_t reste = fautes.size() - std::min(fautes.size(), kFautesDites);
  fautes.resize(fautes.size() - reste);
  if (reste > 0) fautes.push_back(fmt::format("et {} de plus", texte::compter(reste, "faute")));
  return {{}, verdict, std::move(fautes), std::move(remede)};
}

std::string_view id(Verdict verdict) {
  constexpr std::array<std::string_view, 3> kIds{"bon", "a_surveiller", "mauvais"};
  return kIds[static_cast<std::size_t>(verdict)];
}

Diagnostic diagnostiquer(Base& base) {
  Diagnostic diagnostic;
  for (const auto& controles : {points_des_donnees(), points_des_lots(), points_du_disque()}) {
    const store::Transaction lecture(base, store::Acces::Lecture);
    passer_tous(controles, base, diagnostic);
  }
  return diagnostic;
}

Diagnostic examiner_donnees(Base& base) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  Diagnostic diagnostic;
  passer_tous(points_des_donnees(), base, diagnostic);
  return diagnostic;
}

namespace {

// The first check that the data does not pass; nothing when all is sound or there is no base there.
std::optional<Panne> base_en_cause(const std::filesystem::path& chemin) {
  if (!std::filesystem::exists(chemin)) return std::nullopt;
  try {
    Base base = Base::a_examiner(chemin);
    const Diagnostic diagnostic = examiner_donnees(base);
    if (diagnostic.verdict != Verdict::Mauvais) return std::nullopt;
    const auto pire = std::ranges::find(diagnostic.examens, Verdict::Mauvais, &PointExamine::verdict);
    return Panne(fmt::format("la base {} n'est plus telle que finhop l'a écrite : {}", chemin.string(),
                             pire->explications.front()),
                 remede_base_abimee());
  } catch (const Panne& panne) {
    return panne;
  } catch (const std::exception&) {
    return expliquer(std::current_exception(), chemin);
  }
}

}  // namespace

std::optional<Panne> panne_de(const std::exception_ptr& erreur, const std::filesystem::path& base) {
  try {
    std::rethrow_exception(erreur);
  } catch (const Panne& panne) {
    return panne;
  } catch (...) {
    if (auto panne = expliquer(erreur, base)) return panne;
    // What nothing foresaw is the base's fault as long as the base is not sound.
    return base_en_cause(base);
  }
}

}  // namespace finhop::app
