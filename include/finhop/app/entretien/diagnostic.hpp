// Examining the base and what surrounds it: a list of checks, each with its verdict in words. Nothing is changed.
#pragma once

#include <cstdint>
#include <exception>
#include <filesystem>
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
// The Panne behind what stopped a command, whatever it is; nothing when the program alone is at fault. `base`: the one in
// use, to be named, and to be looked into when nothing foresaw the failure.
std::optional<Panne> panne_de(const std::exception_ptr& erreur, const std::filesystem::path& base);

// Whether `libre` bytes are enough for `besoin`, in words when they are not.
std::optional<std::string> place_manquante(std::uint64_t libre, std::uint64_t besoin, std::string_view pour);

}  // namespace finhop::app
