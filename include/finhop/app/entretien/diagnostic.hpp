// Examining the base and what surrounds it: a list of checks, each with its verdict in words. Nothing is changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/contexte.hpp"

namespace finhop::app {

// ASurveiller: nothing is lost, but something could be. Mauvais: the data is not as finhop wrote it.
enum class Verdict { Bon, ASurveiller, Mauvais };
std::string_view id(Verdict verdict);

struct PointExamine {
  std::string_view id;  // stable
  Verdict verdict = Verdict::Bon;
  std::vector<std::string> explications;  // what was found
  Remede remede;                          // empty when there is nothing to do
};
struct Diagnostic {
  std::vector<PointExamine> examens;
  Verdict verdict = Verdict::Bon;  // the gravest
};
// Every check. Exceptions tell of a base that cannot be read at all.
Diagnostic diagnostiquer(Base& base);
// What is in the base alone, whatever disk and folders there are around: what a copy must pass.
Diagnostic examiner_donnees(Base& base);
// The first check that the data does not pass, to explain a failure that nothing foresaw; nothing when all is sound or
// there is no base there.
std::optional<Panne> base_en_cause(const std::filesystem::path& chemin);

// Whether `libre` bytes are enough for `besoin`, in words when they are not.
std::optional<std::string> place_manquante(std::uint64_t libre, std::uint64_t besoin, std::string_view pour);

}  // namespace finhop::app
