// Files as the script of the page sends them: their bytes alone.
#pragma once

#include <catch2/catch.hpp>

#include <string>

#include "finhop/base/url.hpp"
#include "web/html_lu.hpp"
#include "web/site/scene.hpp"

namespace finhop::web::scene {

inline Demande fichier(const Navigateur& n, const std::string& cible, std::string octets) {
  return {.methode = "POST",
          .cible = cible,
          .champs = {{"Cookie", n.temoin()},
                     {"Origin", std::string("http://") + kHote},
                     {"X-Finhop-Jeton", n.jeton()},
                     {"Content-Type", "application/octet-stream"}},
          .corps = std::move(octets)};
}

// The page that it leads to, when it leads elsewhere.
inline Reponse suivre(Navigateur& n, Reponse reponse) {
  return reponse.code == 303 ? n.page(champ(reponse, "Location")) : std::move(reponse);
}

// Sent, then looked at where that leads.
inline Reponse deposer(Navigateur& n, const std::string& cible, std::string octets,
                       std::string* ou = nullptr) {
  Reponse reponse = n.demander(fichier(n, cible, std::move(octets)));
  if (ou != nullptr && reponse.code == 303) *ou = champ(reponse, "Location");
  return suivre(n, std::move(reponse));
}

// The fields that a form of that page hides, as they would be sent.
inline std::string champs_caches(const std::string& html, const std::string& formulaire) {
  const std::size_t debut = html.find("action=\"" + formulaire + "\"");
  REQUIRE(debut != std::string::npos);
  const std::string dedans = html.substr(debut, html.find("</form>", debut) - debut);
  const std::string marque = "type=\"hidden\" name=\"";
  std::string dits;
  for (std::size_t i = dedans.find(marque); i != std::string::npos; i = dedans.find(marque, i + 1)) {
    const std::size_t nom = i + marque.size();
    const std::size_t fin = dedans.find('"', nom);
    const std::size_t valeur = dedans.find("value=\"", fin) + 7;
    if (!dits.empty()) dits += '&';
    dits +=
        dedans.substr(nom, fin - nom) + "=" +
        texte::encoder_pour_url(sans_echappement(dedans.substr(valeur, dedans.find('"', valeur) - valeur)));
  }
  return dits;
}

}  // namespace finhop::web::scene
