#include "finhop/web/echange.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/base/url.hpp"

namespace finhop::web {
namespace {

bool est_nomme(const Champ& champ, std::string_view nom) {
  return champ.nom.size() == nom.size() && texte::minuscules_ascii(champ.nom) == texte::minuscules_ascii(nom);
}

std::optional<DescripteurProprietaire> a_part(const std::optional<DescripteurProprietaire>& fichier) {
  if (!fichier) return std::nullopt;
  const int autre = ::fcntl(fichier->numero(), F_DUPFD_CLOEXEC, 0);
  if (autre < 0) lancer_panne("ouverture de", "un fichier reçu", errno);
  return DescripteurProprietaire(autre);
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

Requete a_part(const Requete& requete) {
  return {requete.methode, requete.chemin,          requete.segments, requete.parametres, requete.champs,
          requete.corps,   a_part(requete.fichier), requete.adresse,  requete.compte};
}

Reponse a_part(const Reponse& reponse) {
  return {reponse.code, reponse.type, reponse.champs, reponse.texte, a_part(reponse.fichier)};
}

}  // namespace finhop::web
