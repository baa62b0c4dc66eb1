#include "web/acces/controle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"
#include "web/acces/hasard.hpp"

namespace finhop::web {
namespace {

constexpr std::string_view kDeSecours = "127.0.0.1";
constexpr std::string_view kFormulaire = "application/x-www-form-urlencoded";

std::string_view suivant(std::string_view& reste, char separateur) {
  const std::string_view un = reste.substr(0, reste.find(separateur));
  reste.remove_prefix(std::min(un.size() + 1, reste.size()));
  return texte::rogner(un);
}

}  // namespace

std::optional<std::string> hote_reconnu(const Requete& requete, const Installation& installation) {
  const auto dit = requete.champs.seul("Host");
  if (!dit) return std::nullopt;
  std::string hote = texte::minuscules_ascii(*dit);
  if (installation.partage) {
    const auto& hotes = installation.partage->hotes;
    return std::ranges::find(hotes, hote) == hotes.end() ? std::nullopt : std::optional(hote);
  }
  for (const std::string_view nom : std::array<std::string_view, 2>{installation.hote, kDeSecours})
    if (hote == fmt::format("{}:{}", nom, installation.port)) return hote;
  return std::nullopt;
}

bool vient_de_nous(const Requete& requete, std::string_view hote, const Installation& installation) {
  const auto origine = requete.champs.seul("Origin");
  return origine && *origine == fmt::format("{}://{}", installation.partage ? "https" : "http", hote);
}

// « __Host- » makes a browser refuse it from any other name, and without encryption.
std::string nom_du_temoin(const Installation& installation) {
  return fmt::format("{}finhop-{}", installation.partage ? "__Host-" : "", installation.port);
}

std::string temoin_de_session(const Installation& installation, std::string_view secret,
                              std::chrono::seconds vie) {
  return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Strict{}", nom_du_temoin(installation),
                     secret, vie.count(), installation.partage ? "; Secure" : "");
}

std::vector<std::string> secrets_de_session(const Requete& requete, const Installation& installation) {
  const std::string voulu = nom_du_temoin(installation);
  std::vector<std::string> secrets;
  for (const Champ& champ : requete.champs) {
    if (texte::minuscules_ascii(champ.nom) != "cookie") continue;
    for (std::string_view reste = champ.valeur; !reste.empty();) {
      std::string_view temoin = suivant(reste, ';');
      if (suivant(temoin, '=') == voulu) secrets.emplace_back(temoin);
    }
  }
  return secrets;
}

Parametres formulaire_de(const Requete& requete) {
  const auto type = requete.champs.seul("Content-Type");
  if (!type) return {};
  std::string_view reste = *type;
  if (texte::minuscules_ascii(suivant(reste, ';')) != kFormulaire) return {};
  return lire_parametres(requete.corps);
}

bool porte_le_jeton(const Requete& requete, std::string_view jeton) {
  if (const auto dit = requete.champs.seul(kEnteteDuJeton)) return est_le_meme_secret(*dit, jeton);
  const Parametres champs = formulaire_de(requete);
  const auto dit = parametre(champs, kChampDuJeton);
  return dit && est_le_meme_secret(*dit, jeton);
}

}  // namespace finhop::web
