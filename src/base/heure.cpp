#include "finhop/base/heure.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "finhop/base/texte.hpp"

namespace finhop {
namespace {

constexpr int kMinutes = 60;
constexpr int kHeures = 24;

// One or two digits.
std::optional<int> nombre(std::string_view brut) {
  if (brut.empty() || brut.size() > 2) return std::nullopt;
  int valeur = 0;
  for (const char c : brut) {
    if (!texte::est_chiffre(c)) return std::nullopt;
    valeur = valeur * 10 + (c - '0');
  }
  return valeur;
}

}  // namespace

std::optional<Heure> Heure::lire(std::string_view brut) {
  const std::size_t separateur = brut.find_first_of(":hH");
  if (separateur == std::string_view::npos) return std::nullopt;
  const std::string_view reste = brut.substr(separateur + 1);
  const auto heures = nombre(brut.substr(0, separateur));
  const auto minutes = reste.empty() && brut[separateur] != ':' ? std::optional(0)
                       : reste.size() == 2                      ? nombre(reste)
                                                                : std::nullopt;
  if (!heures || !minutes || *heures >= kHeures || *minutes >= kMinutes) return std::nullopt;
  return Heure(*heures * kMinutes + *minutes);
}

std::optional<Heure> Heure::exacte(std::string_view brut) {
  const auto heure = lire(brut);
  return heure && heure->texte() == brut ? heure : std::nullopt;
}

Heure Heure::de(int heures, int minutes) {
  if (heures < 0 || heures >= kHeures || minutes < 0 || minutes >= kMinutes)
    throw std::out_of_range("cette heure n'existe pas");
  return Heure(heures * kMinutes + minutes);
}

std::string Heure::texte() const {
  return fmt::format("{:02}:{:02}", minutes_ / kMinutes, minutes_ % kMinutes);
}

}  // namespace finhop
