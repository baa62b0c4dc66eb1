#include "app/saisie/doutes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

constexpr std::size_t kLignes = 10;
constexpr std::size_t kDoutes = 200;

}  // namespace

std::string lignes_dites(const std::vector<std::size_t>& premieres, std::size_t combien) {
  std::string dites = fmt::format("{}", fmt::join(premieres, ", "));
  if (combien > premieres.size()) dites += " et " + texte::compter(combien - premieres.size(), "autre");
  return dites;
}

void Doutes::noter(std::size_t ligne, std::string quoi) {
  auto doute = std::ranges::find(doutes_, quoi, &Doute::quoi);
  if (doute == doutes_.end()) {
    if (doutes_.size() == kDoutes) {
      ++autres_;
      return;
    }
    doute = doutes_.insert(doutes_.end(), Doute{std::move(quoi), {}, 0});
  }
  if (!doute->lignes.empty() && doute->lignes.back() == ligne) return;
  if (doute->lignes.size() < kLignes) doute->lignes.push_back(ligne);
  ++doute->combien;
}

std::vector<std::string> Doutes::phrases() const {
  std::vector<std::string> phrases;
  for (const Doute& d : doutes_)
    phrases.push_back(fmt::format("{} {} : {}", d.combien > 1 ? "lignes" : "ligne",
                                  lignes_dites(d.lignes, d.combien), d.quoi));
  if (autres_ > 0)
    phrases.push_back(fmt::format("et {} d'autres sortes", texte::compter(autres_, "remarque")));
  return phrases;
}

}  // namespace finhop::app
