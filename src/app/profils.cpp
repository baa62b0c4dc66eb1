#include "app/profils.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

// A later day wins; finhop's own are for any day that no other is for.
bool est_apres(const domain::Profil& un, const domain::Profil* autre) {
  return autre == nullptr || un.effet_du >= autre->effet_du;
}

// The corridors of these names, each once.
std::vector<std::string> couloirs_de(const std::vector<std::string>& noms) {
  std::vector<std::string> couloirs;
  for (const std::string& nom : noms)
    if (std::string debut = nom.substr(0, nom.find('-') + 1);
        std::ranges::find(couloirs, debut) == couloirs.end())
      couloirs.push_back(std::move(debut));
  return couloirs;
}

}  // namespace

const domain::Profil* Profils::trouver(std::string_view nom, const std::optional<Jour>& jour) const {
  const domain::Profil* trouve = nullptr;
  const auto voir = [&](const domain::Profil& profil) {
    if (texte::plier(profil.nom()) != texte::plier(nom)) return;
    if (jour && profil.effet_du && *profil.effet_du > *jour) return;
    if (est_apres(profil, trouve)) trouve = &profil;
  };
  for (const domain::Profil& profil : domain::profils_integres()) voir(profil);
  for (const domain::Profil& profil : importes_) voir(profil);
  return trouve;
}

std::vector<std::string> Profils::noms() const {
  std::vector<std::string> noms;
  const auto ajouter = [&](const domain::Profil& profil) {
    if (std::ranges::find(noms, profil.nom()) == noms.end()) noms.push_back(profil.nom());
  };
  std::ranges::for_each(domain::profils_integres(), ajouter);
  std::ranges::for_each(importes_, ajouter);
  return noms;
}

std::vector<std::string> Profils::champs_propres() const {
  std::vector<std::string> noms;
  for (const domain::Profil& profil : importes_)
    for (const domain::ChampPropre& champ : profil.champs_propres) noms.push_back(champ.nom);
  return noms;
}

std::string_view Profils::de_ce_nom(std::string_view nom_fichier) const {
  const auto voir = [&](const std::vector<domain::Profil>& profils) -> std::string_view {
    for (const domain::Profil& profil : profils)
      if (domain::est_nomme_selon(nom_fichier, profil.nom()))
        return nom_fichier.substr(0, profil.nom().size());
    return {};
  };
  const std::string_view integre = voir(domain::profils_integres());
  return integre.empty() ? voir(importes_) : integre;
}

// By most of the names, since one of them may be wrong; the guide's own where it is as many.
const domain::Profil* Profils::nomme_dans(std::string_view octets, const std::optional<Jour>& jour) const {
  constexpr std::size_t kAssez = 1'000'000;  // bytes: a deposit of two hundred lines has less
  constexpr std::size_t kNomMax = 60;
  octets = octets.substr(0, kAssez);
  std::map<std::string, std::size_t> fois;
  for (const std::string& couloir : couloirs_de(noms()))
    for (std::size_t place = octets.find(couloir); place != std::string_view::npos;
         place = octets.find(couloir, place + 1))
      if (place > 0 && octets[place - 1] == '"')
        if (const std::string_view nom = de_ce_nom(octets.substr(place, kNomMax)); !nom.empty())
          ++fois[texte::majuscules_ascii(nom)];
  const auto plus = std::ranges::max_element(fois, {}, [](const auto& nom) {
    return std::pair(nom.second, texte::plier(nom.first) == texte::plier(domain::kProfilParDefaut));
  });
  return plus == fois.end() ? nullptr : trouver(plus->first, jour);
}

}  // namespace finhop::app
