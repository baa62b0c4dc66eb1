// The charts of the pages, drawn in SVG: lengths across are shares of the width that there is, heights and letters are in
// pixels, so that a chart is as readable on a telephone as on paper. A screen reader is told what a chart is of; its
// figures stand in the table beside it, which every page gives.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/montant.hpp"
#include "finhop/format/html.hpp"

namespace finhop::web {

// Two amounts of each step, side by side: the first full, the second an outline, so that they differ without colours.
struct PasDuGraphique {
  std::string nom;             // « mars »
  std::string dessous;         // « 2022 », where it changes; else empty
  std::string en_clair;        // « mars 2022 », for who points at it
  bool marque = false;         // of what the page is about
  bool tu_a_l_etroit = false;  // its name is left out where there is no room for all
  Montant plein;
  Montant contour;
  std::optional<format::html::Lien> vers_plein = {};  // to what each counts
  std::optional<format::html::Lien> vers_contour = {};
};
struct GraphiqueEnColonnes {
  std::string_view titre;
  std::string_view plein;    // « reçu »
  std::string_view contour;  // « attendu »
  std::string_view marque;   // what the marked steps are; empty when it need not be told
  std::vector<PasDuGraphique> pas;
};
format::html::Html dessiner(const GraphiqueEnColonnes& graphique);

struct Barre {
  std::string nom;
  std::string valeur;  // as it is shown
  std::int64_t taille = 0;
  std::optional<format::html::Lien> vers = {};  // to what it counts
};
struct GraphiqueEnBarres {
  std::string_view titre;
  std::vector<Barre> barres;
};
format::html::Html dessiner(const GraphiqueEnBarres& graphique);

}  // namespace finhop::web
