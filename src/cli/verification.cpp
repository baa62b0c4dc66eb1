#include "cli/verification.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

std::string gravites(std::size_t erreurs, std::size_t avertissements) {
  if (erreurs + avertissements == 0) return "aucun constat";
  if (avertissements == 0) return texte::compter(erreurs, "erreur");
  if (erreurs == 0) return texte::compter(avertissements, "avertissement");
  return fmt::format("{}, {}", texte::compter(erreurs, "erreur"),
                     texte::compter(avertissements, "avertissement"));
}

}  // namespace

std::string prediction_en_clair(const app::FichierVerifie& fichier) {
  if (fichier.structure_refusee) return "refuse le fichier entier, pour sa structure";
  const std::size_t total = fichier.lignes.size();
  const auto refusees =
      static_cast<std::size_t>(std::ranges::count(fichier.lignes, false, &app::LigneVerifiee::acceptee));
  if (refusees == 0) return total == 1 ? "accepte la demande" : fmt::format("accepte les {} demandes", total);
  if (refusees == total)
    return total == 1 ? "refuse la demande" : fmt::format("refuse les {} demandes", total);
  return fmt::format("refuse {} sur {}", texte::compter(refusees, "demande"), total);
}

std::string verdict(const app::FichierVerifie& fichier) {
  return fmt::format("{} ({}) ; le portail {}", fichier.deposable ? "déposable" : "à ne pas déposer",
                     gravites(fichier.erreurs, fichier.avertissements), prediction_en_clair(fichier));
}

std::string verdict(const app::BilanVerification& bilan) {
  const std::string constats = gravites(bilan.erreurs, bilan.avertissements);
  const std::size_t refuses = bilan.fichiers - bilan.deposables;
  if (bilan.fichiers == 1)
    return fmt::format("ce fichier {} ({})", refuses == 0 ? "est déposable" : "n'est pas déposable",
                       constats);
  if (refuses == 0) return fmt::format("les {} fichiers sont déposables ({})", bilan.fichiers, constats);
  return fmt::format("{} sur {} {} pas déposable{} ({})", texte::compter(refuses, "fichier"), bilan.fichiers,
                     refuses > 1 ? "ne sont" : "n'est", refuses > 1 ? "s" : "", constats);
}

}  // namespace finhop::cli
