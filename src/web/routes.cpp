#include "finhop/web/routes.hpp"

#include <stdexcept>

namespace finhop::web {
namespace {

bool est_une_place(std::string_view segment) {
  return segment.starts_with('{') && segment.ends_with('}');
}

}  // namespace

std::vector<std::string_view> segments_de(std::string_view motif) {
  std::vector<std::string_view> segments;
  while (!motif.empty()) {
    motif.remove_prefix(1);
    segments.push_back(motif.substr(0, motif.find('/')));
    motif.remove_prefix(segments.back().size());
  }
  return segments;
}

std::optional<Parametres> reconnaitre(const LigneDeRoute& route, const std::vector<std::string>& segments) {
  const std::vector<std::string_view> voulus = segments_de(route.motif);
  if (voulus.size() != segments.size()) return std::nullopt;
  Parametres trouves;
  for (std::size_t i = 0; i < voulus.size(); ++i) {
    if (!est_une_place(voulus[i])) {
      if (voulus[i] != segments[i]) return std::nullopt;
      continue;
    }
    if (segments[i].empty()) return std::nullopt;
    trouves.emplace_back(voulus[i].substr(1, voulus[i].size() - 2), segments[i]);
  }
  return trouves;
}

format::html::Lien lien(Route route, const std::vector<std::string>& valeurs, const Parametres& parametres) {
  std::vector<std::string> segments;
  auto valeur = valeurs.begin();
  for (const std::string_view segment : segments_de(ligne(route).motif)) {
    if (est_une_place(segment) && valeur == valeurs.end())
      throw std::logic_error("il manque une valeur à un lien");
    segments.emplace_back(est_une_place(segment) ? *valeur++ : std::string(segment));
  }
  if (valeur != valeurs.end()) throw std::logic_error("un lien a une valeur de trop");
  return format::html::Lien::de_page(segments, parametres);
}

}  // namespace finhop::web
