#include "app/entretien/copie/copie_saine.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/entretien/examens.hpp"
#include "finhop/app/entretien/diagnostic.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"

namespace finhop::app {

namespace fs = std::filesystem;

std::optional<Refus> defaut(Base& base, std::string_view sujet, const Remede& remede) {
  const Diagnostic diagnostic = examiner_donnees(base);
  if (diagnostic.verdict != Verdict::Mauvais) return std::nullopt;
  const auto pire = std::ranges::find(diagnostic.examens, Verdict::Mauvais, &PointExamine::verdict);
  const std::string message =
      fmt::format("{} n'est pas saine ({}) : {}", sujet, pire->id, pire->explications.front());
  if (pire->id == kPointDuFichier) throw Panne(message, remede);
  return Refus{CodeRefus::BaseAlteree, message, "une base telle que finhop l'a écrite", remede};
}

Copie relever_copie(const fs::path& fichier, const fs::path& nom) {
  Base base = Base::a_examiner(fichier, Base::Ecritures::Aucune);
  return {nom, fs::file_size(fichier), sha256_du_fichier(fichier), store::relever_contenu(base)};
}

Besoin place_de_la_copie(const fs::path& copie, const fs::path& modele) {
  return {repertoire_de(fs::absolute(copie)), taille_de(modele)};
}

std::string date_compacte(const Instant& instant) {
  std::string date = instant.iso();
  std::erase_if(date, [](char c) { return c == '-' || c == ':'; });
  return date;
}

}  // namespace finhop::app
