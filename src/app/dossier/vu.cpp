#include "finhop/app/dossier/vu.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "app/dossier/vu.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/journal.hpp"

namespace finhop::app {
namespace {

constexpr char kVuA = '@';

}  // namespace

std::int64_t dernier_evenement_de(Base& base, const domain::NumeroEditeur& numero) {
  const auto evenements = store::lire_journal(base, numero);
  return evenements.empty() ? 0 : evenements.back().numero;
}

std::string reference_vue(const domain::NumeroEditeur& numero, std::int64_t evenement) {
  return fmt::format("{}{}{}", numero.texte(), kVuA, evenement);
}

std::optional<ReferenceVue> reference_vue_dans(std::string_view reference) {
  const std::size_t place = reference.rfind(kVuA);
  if (place == std::string_view::npos) return std::nullopt;
  ReferenceVue vue{reference.substr(0, place)};
  const std::string_view dit = reference.substr(place + 1);
  const auto lu = std::from_chars(dit.data(), dit.data() + dit.size(), vue.evenement);
  if (dit.empty() || !std::ranges::all_of(dit, texte::est_chiffre) || lu.ec != std::errc())
    return std::nullopt;
  return vue;
}

std::optional<Refus> a_change_depuis(store::Base& base, const domain::NumeroEditeur& numero,
                                     std::int64_t evenement) {
  const auto evenements = store::lire_journal(base, numero);
  if (evenements.empty() || evenements.back().numero == evenement) return std::nullopt;
  const store::Evenement& dernier = evenements.back();
  return Refus{CodeRefus::OperationRecouverte,
               fmt::format("le dossier {} a changé depuis qu'il a été lu : {}, par {}", numero.texte(),
                           dernier.detail, dernier.auteur),
               "le dossier tel qu'il a été lu",
               Suite{"le relire", Geste::Montrer, {{Donnee::Reference, numero.texte()}}}};
}

}  // namespace finhop::app
