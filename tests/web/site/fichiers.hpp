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

// Sent, then looked at where that leads.
inline Reponse deposer(Navigateur& n, const std::string& cible, std::string octets, std::string* ou = nullptr) {
  Reponse reponse = n.demander(fichier(n, cible, std::move(octets)));
  if (reponse.code != 303) return reponse;
  const std::string vers = champ(reponse, "Location");
  if (ou != nullptr) *ou = vers;
  return n.page(vers);
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
    dits += dedans.substr(nom, fin - nom) + "=" +
            texte::encoder_pour_url(sans_echappement(dedans.substr(valeur, dedans.find('"', valeur) - valeur)));
  }
  return dits;
}

}  // namespace finhop::web::scene
