// Examining the base: a list of checks, each with its verdict in words. Nothing is changed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "finhop/app/contexte.hpp"

namespace finhop::app {

// Altere: readable, but not as finhop wrote it. Illisible: SQLite itself cannot trust the file.
enum class Verdict { Sain, Altere, Illisible };
std::string_view id(Verdict verdict);

struct Examen {
  std::string_view nom;
  Verdict verdict = Verdict::Sain;
  std::vector<std::string> explications;  // what was found
  std::string remede;                     // empty when sain
};
struct Diagnostic {
  std::vector<Examen> examens;
  Verdict verdict = Verdict::Sain;  // the gravest
};
Diagnostic diagnostiquer(Base& base);

}  // namespace finhop::app
