#include "format/classeur/nombres.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace finhop::format::classeur {
namespace {

std::string_view rogne(std::string_view brut) {
  constexpr std::string_view kBlancs = " \t\r\n";
  const std::size_t debut = brut.find_first_not_of(kBlancs);
  if (debut == std::string_view::npos) return {};
  return brut.substr(debut, brut.find_last_not_of(kBlancs) - debut + 1);
}

}  // namespace

std::optional<double> valeur(std::string_view brut) {
  brut = rogne(brut);
  if (brut.starts_with('+')) brut.remove_prefix(1);
  if (brut.empty() || !std::string_view("-.0123456789").contains(brut.front())) return std::nullopt;
  double lue = 0;
  const auto [fin, erreur] = std::from_chars(brut.data(), brut.data() + brut.size(), lue);
  if (erreur != std::errc{} || fin != brut.data() + brut.size() || !std::isfinite(lue)) return std::nullopt;
  return lue;
}

std::string decimal(double valeur) {
  constexpr double kExact = 1e15;  // whole numbers below are their own digits
  if (std::abs(valeur) < kExact && std::trunc(valeur) == valeur)
    return std::to_string(static_cast<std::int64_t>(valeur));
  std::array<char, 32> place{};
  const auto ecrit =
      std::to_chars(place.data(), place.data() + place.size(), valeur, std::chars_format::scientific);
  const std::string_view texte(place.data(), static_cast<std::size_t>(ecrit.ptr - place.data()));
  const std::size_t e = texte.find('e');
  int exposant = 0;
  const std::string_view puissance = texte.substr(e + (texte[e + 1] == '+' ? 2 : 1));
  std::from_chars(puissance.data(), puissance.data() + puissance.size(), exposant);
  std::string chiffres;
  for (const char c : texte.substr(0, e))
    if (c != '.' && c != '-') chiffres.push_back(c);
  std::string dit = valeur < 0 ? "-" : "";
  if (exposant < 0) return dit + "0." + std::string(static_cast<std::size_t>(-exposant - 1), '0') + chiffres;
  const std::size_t entiers = static_cast<std::size_t>(exposant) + 1;
  if (chiffres.size() <= entiers) return dit + chiffres + std::string(entiers - chiffres.size(), '0');
  return dit + chiffres.substr(0, entiers) + "." + chiffres.substr(entiers);
}

std::optional<std::uint64_t> entier(std::string_view brut, std::uint64_t min, std::uint64_t max) {
  brut = rogne(brut);
  std::uint64_t lu = 0;
  const auto [fin, erreur] = std::from_chars(brut.data(), brut.data() + brut.size(), lu);
  if (erreur != std::errc{} || fin != brut.data() + brut.size() || lu < min || lu > max) return std::nullopt;
  return lu;
}

}  // namespace finhop::format::classeur
