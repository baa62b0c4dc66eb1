// The checks of a diagnostic, in three tables: the data itself, the lots' folders, the disk around.
#pragma once

#include <span>

#include "finhop/app/diagnostic.hpp"

namespace finhop::app {

struct Controle {
  std::string_view id;
  Examen (*examiner)(Base&);
};
// The first of the data: whether SQLite itself can trust the file.
inline constexpr std::string_view kExamenDuFichier = "fichier";
std::span<const Controle> controles_des_donnees();
std::span<const Controle> controles_des_lots();
std::span<const Controle> controles_du_disque();

// What was looked at, or the first faults and how many more there are.
Examen juger(std::string_view sain, std::vector<std::string> fautes, Verdict verdict,
             std::string_view remede);

}  // namespace finhop::app
