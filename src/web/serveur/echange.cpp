#include "finhop/web/echange.hpp"

#include <unistd.h>

#include <algorithm>

#include "finhop/base/texte.hpp"
#include "finhop/base/url.hpp"

namespace finhop::web {
namespace {

bool est_nomme(const Champ& champ, std::string_view nom) {
  return champ.nom.size() == nom.size() && texte::minuscules_ascii(champ.nom) == texte::minuscules_ascii(nom);
}

}  // namespace

DescripteurProprietaire::~DescripteurProprietaire() {
  if (numero_ >= 0) ::close(numero_);
}

std::size_t Champs::combien(std::string_view nom) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(champs_, [&](const Champ& champ) { return est_nomme(champ, nom); }));
}

std::optional<std::string_view> Champs::seul(std::string_view nom) const {
  if (combien(nom) != 1) return std::nullopt;
  return std::ranges::find_if(champs_, [&](const Champ& champ) { return est_nomme(champ, nom); })->valeur;
}

Parametres lire_parametres(std::string_view dit) {
  Parametres parametres;
  while (!dit.empty()) {
    const std::string_view un = dit.substr(0, dit.find('&'));
    dit.remove_prefix(std::min(un.size() + 1, dit.size()));
    if (un.empty()) continue;
    const std::size_t egal = std::min(un.find('='), un.size());
    parametres.emplace_back(texte::decoder_d_url(un.substr(0, egal)),
                            texte::decoder_d_url(un.substr(std::min(egal + 1, un.size()))));
  }
  return parametres;
}

std::optional<std::string_view> parametre(const Parametres& parametres, std::string_view nom) {
  const auto trouve =
      std::ranges::find(parametres, nom, [](const auto& p) -> std::string_view { return p.first; });
  if (trouve == parametres.end()) return std::nullopt;
  return trouve->second;
}

}  // namespace finhop::web
