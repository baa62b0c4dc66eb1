#include <fmt/format.h>

#include <algorithm>

#include "web/graphiques/echelle.hpp"
#include "web/graphiques/graphiques.hpp"
#include "web/graphiques/place.hpp"

namespace finhop::web {

namespace h = format::html;

h::Html dessiner(const GraphiqueEnBarres& graphique) {
  // In pixels: a name and a value, and the bar below them.
  constexpr int kRangee = 36;
  constexpr int kNom = 13;
  constexpr int kBarre = 19;
  constexpr int kEpaisseur = 10;
  std::int64_t la_plus_longue = 1;
  for (const Barre& barre : graphique.barres) la_plus_longue = std::max(la_plus_longue, barre.taille);
  h::Html contenu;
  int y = 0;
  bool menent = false;
  for (const Barre& barre : graphique.barres) {
    h::Html dite =
        h::ensemble(h::text(place<"x">(0), place<"y">(y + kNom), barre.nom),
                    h::text(h::classe("fin"), h::attribut<"x">("100%"), place<"y">(y + kNom), barre.valeur));
    if (barre.taille > 0)
      dite += h::rect(h::classe("plein"), place<"x">(0), place<"y">(y + kBarre),
                      h::attribut<"width">(pour_cent(barre.taille, la_plus_longue)),
                      place<"height">(kEpaisseur), h::title(fmt::format("{} : {}", barre.nom, barre.valeur)));
    contenu += barre.vers ? h::lien(*barre.vers, dite) : dite;
    menent = menent || barre.vers.has_value();
    y += kRangee;
  }
  // An image is one thing to a screen reader: what leads somewhere is told part by part.
  return h::figure(h::figcaption(graphique.titre),
                   h::svg(h::classe("barres"), h::attribut<"width">("100%"), place<"height">(y),
                          h::attribut<"role">(menent ? "group" : "img"),
                          h::attribut<"aria-label">(graphique.titre), contenu));
}

}  // namespace finhop::web
