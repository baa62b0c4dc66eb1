#include "format/ecriture_classeur/nombre_de_cellule.hpp"

#include <chrono>

namespace finhop::format {
namespace {

// Kept exactly by the 15 digits that every spreadsheet has.
constexpr std::int64_t kExact = 999'999'999'999'999;

bool est_exact(std::int64_t nombre) {
  return nombre <= kExact && nombre >= -kExact;
}

}  // namespace

double en_euros(Montant montant) {
  return static_cast<double>(montant.centimes()) / 100.0;
}

std::optional<int> numero_de(const Jour& jour) {
  using namespace std::chrono_literals;
  static const Jour kDebut = Jour::de(std::chrono::sys_days{1899y / 12 / 30});
  const int jours = jours_entre(kDebut, jour);
  constexpr int kPremierMars = 61;
  return jours < kPremierMars ? std::nullopt : std::optional(jours);
}

std::optional<double> numero_de(const Instant& instant) {
  const auto jour = numero_de(instant.jour_a_paris());
  if (!jour) return std::nullopt;
  const std::string heure = instant.heure_a_paris().texte();
  const std::string secondes = instant.iso().substr(17, 2);
  const auto deux = [](std::string_view chiffres) { return (chiffres[0] - '0') * 10 + (chiffres[1] - '0'); };
  const int depuis_minuit =
      (deux(heure) * 60 + deux(std::string_view(heure).substr(3))) * 60 + deux(secondes);
  return *jour + depuis_minuit / 86'400.0;
}

CelluleAEcrire tenable(const CelluleAEcrire& cellule) {
  if (const auto* nombre = std::get_if<std::int64_t>(&cellule); nombre && !est_exact(*nombre))
    return std::to_string(*nombre);
  if (const auto* montant = std::get_if<Montant>(&cellule); montant && !est_exact(montant->centimes()))
    return montant->texte_tableur();
  if (const auto* jour = std::get_if<Jour>(&cellule); jour && !numero_de(*jour)) return jour->fr();
  if (const auto* instant = std::get_if<Instant>(&cellule); instant && !numero_de(*instant))
    return instant->fr_a_paris();
  return cellule;
}

}  // namespace finhop::format
