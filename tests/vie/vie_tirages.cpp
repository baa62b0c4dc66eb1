// What a vendor who types anything names: dossiers, days, lots, amounts.
#include <fmt/format.h>

#include <algorithm>

#include "finhop/app/lot/lister.hpp"
#include "vie/vie_hasard.hpp"

namespace finhop::tests {

std::string Vie::numero() {
  return ajoutes_.empty() || une_fois_sur(12) ? cinq(1 + static_cast<int>(tirer(40))) : parmi(ajoutes_);
}

std::vector<std::string> Vie::numeros() {
  std::vector<std::string> numeros{numero()};
  while (une_fois_sur(3)) numeros.push_back(numero());
  return numeros;
}

// Mostly today, as a person would.
std::string Vie::jour() {
  const int ecart = notes_ == Jours::Quelconques && une_fois_sur(3) ? static_cast<int>(tirer(5)) - 2 : 0;
  return fmt::format("{:02}/05/2022", std::clamp(16 + jours_ + ecart, 1, 31));
}

std::string Vie::lot() {
  const std::vector<domain::Lot> lots = app::lister_lots(atelier_.base());
  if (lots.empty() || une_fois_sur(15)) return "JSON-1234567890-20220516-999";
  // The latest are those that still move.
  const std::size_t recents = std::min<std::size_t>(lots.size(), 4);
  return une_fois_sur(4) ? lots[tirer(lots.size())].nom : lots[lots.size() - 1 - tirer(recents)].nom;
}

std::string Vie::montant() {
  return parmi({"12500,00", "12 500 €", "10000,50", "8000", "8000.00", "12500", "14000", "0", "999,999"});
}

app::Contexte Vie::contexte() const {
  const auto instant = Instant::exact_iso(fmt::format("2022-05-{:02}T09:00:00Z", std::min(16 + jours_, 31)));
  return {instant.value(), "test", "test", app::Mode::Ecrire};
}

}  // namespace finhop::tests
