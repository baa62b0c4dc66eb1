// The checks of a diagnostic, in three tables: the data itself, the lots' folders, the disk around.
#pragma once

#include <span>

#include "finhop/app/entretien/diagnostic.hpp"

namespace finhop::app {

struct PointAExaminer {
  std::string_view id;
  PointExamine (*examiner)(Base&);
};
// The first of the data: whether SQLite itself can trust the file.
inline constexpr std::string_view kPointDuFichier = "fichier";
std::span<const PointAExaminer> points_des_donnees();
std::span<const PointAExaminer> points_des_lots();
std::span<const PointAExaminer> points_du_disque();

// What was looked at, or the first faults and how many more there are.
PointExamine conclure(std::string_view sain, std::vector<std::string> fautes, Verdict verdict, Remede remede);

}  // namespace finhop::app
