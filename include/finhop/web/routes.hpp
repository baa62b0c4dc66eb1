// The one table of what can be asked of the page: dispatch, links, the checks before a page and the tests read it. A row
// without a role, without what it does of finhop's gestures, or that writes otherwise than by POST does not compile.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "finhop/base/geste.hpp"
#include "finhop/format/html.hpp"
#include "finhop/web/pages.hpp"

namespace finhop::web {

// In the order of the table.
enum class Route { Accueil, Dossier, Entrer, Quitter, Ressource, Icone };

enum class Effet { Lit, Ecrit };

// Why no gesture of finhop answers to it.
struct SansGeste {
  std::string_view raison;
};

struct LigneDeRoute {
  Route route;
  Methode methode;         // a Get answers to HEAD too
  std::string_view motif;  // « /dossiers/{numero} »: what stands between braces is any one segment
  Role role;
  Effet effet;
  std::variant<Geste, SansGeste> geste;
  Reponse (*faire)(Contexte&, const Requete&);

  consteval LigneDeRoute(Route cle, Methode par, std::string_view chemin, Role exige, Effet fait,
                         std::variant<Geste, SansGeste> dit, Reponse (*page)(Contexte&, const Requete&))
      : route(cle), methode(par), motif(chemin), role(exige), effet(fait), geste(dit), faire(page) {
    if (!motif.starts_with('/')) throw "un motif part de la racine";
    if (methode == Methode::Head) throw "HEAD va avec GET";
    if (effet == Effet::Ecrit && methode != Methode::Post) throw "seul POST écrit";
    if (std::holds_alternative<SansGeste>(geste) && std::get<SansGeste>(geste).raison.empty())
      throw "dire pourquoi aucun geste n'y répond";
  }
};

inline constexpr std::array kRoutes{
    LigneDeRoute{Route::Accueil, Methode::Get, "/", Role::Lecture, Effet::Lit, Geste::AFaire, page_accueil},
    LigneDeRoute{Route::Dossier, Methode::Get, "/dossiers/{numero}", Role::Lecture, Effet::Lit,
                 Geste::Montrer, page_dossier},
    LigneDeRoute{Route::Entrer, Methode::Get, "/entrer/{secret}", Role::Ouvert, Effet::Lit,
                 SansGeste{"ouvre la session ; la ligne de commande n'en a pas"}, entrer},
    LigneDeRoute{Route::Quitter, Methode::Post, "/quitter", Role::Lecture, Effet::Ecrit,
                 SansGeste{"ferme la session ; la ligne de commande n'en a pas"}, quitter},
    LigneDeRoute{Route::Ressource, Methode::Get, "/ressources/{nom}", Role::Ouvert, Effet::Lit,
                 SansGeste{"un style ou un script"}, donner_une_ressource},
    LigneDeRoute{Route::Icone, Methode::Get, "/favicon.ico", Role::Ouvert, Effet::Lit,
                 SansGeste{"l'image de l'onglet"}, donner_l_icone},
};

constexpr bool routes_en_ordre() {
  for (std::size_t i = 0; i < kRoutes.size(); ++i)
    if (kRoutes[i].route != static_cast<Route>(i)) return false;
  return true;
}
static_assert(routes_en_ordre());

constexpr const LigneDeRoute& ligne(Route route) {
  return kRoutes[static_cast<std::size_t>(route)];
}

// The link to it: `valeurs` take the places of its braces, in order. std::logic_error when they are not as many.
format::html::Lien lien(Route route, const std::vector<std::string>& valeurs = {},
                        const Parametres& parametres = {});

// What stands between the slashes of a motif.
std::vector<std::string_view> segments_de(std::string_view motif);
// What the braces of the route hold in that path; nothing when it is not a path of that route.
std::optional<Parametres> reconnaitre(const LigneDeRoute& route, const std::vector<std::string>& segments);

}  // namespace finhop::web
