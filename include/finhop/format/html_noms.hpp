// The elements and the attributes that a page may hold, and no other; of SVG, what a chart is drawn with. Not here, so
// that nobody can write them: script, style and what loads something from elsewhere, which a page takes from its
// constants (html_page.hpp); `on…` and `style`; href and action, which only a Lien gives (html.hpp).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace finhop::format::html {

// A name given to a template.
template <std::size_t N>
struct Nom {
  consteval Nom(const char (&texte)[N]) { std::copy_n(texte, N, lettres); }
  constexpr std::string_view vue() const { return {lettres, N - 1}; }
  char lettres[N] = {};
};

// How an element stands in the text of the page; what a browser shows does not depend on it.
enum class Forme {
  Mot,        // inside a line
  Ligne,      // ends its line
  Conteneur,  // its two tags stand alone on theirs
  Vide        // no content, no closing tag
};

struct Element {
  std::string_view nom;
  Forme forme;
};

inline constexpr std::array kElements{
    Element{"a", Forme::Mot},
    Element{"b", Forme::Mot},
    Element{"br", Forme::Vide},
    Element{"button", Forme::Mot},
    Element{"caption", Forme::Ligne},
    Element{"code", Forme::Mot},
    Element{"col", Forme::Vide},
    Element{"colgroup", Forme::Mot},
    Element{"dd", Forme::Mot},
    Element{"details", Forme::Conteneur},
    Element{"div", Forme::Ligne},
    Element{"dl", Forme::Conteneur},
    Element{"dt", Forme::Mot},
    Element{"fieldset", Forme::Ligne},
    Element{"figcaption", Forme::Ligne},
    Element{"figure", Forme::Conteneur},
    Element{"footer", Forme::Conteneur},
    Element{"form", Forme::Conteneur},
    Element{"g", Forme::Conteneur},
    Element{"h1", Forme::Ligne},
    Element{"h2", Forme::Ligne},
    Element{"h3", Forme::Ligne},
    Element{"header", Forme::Conteneur},
    Element{"input", Forme::Vide},
    Element{"label", Forme::Mot},
    Element{"legend", Forme::Mot},
    Element{"li", Forme::Ligne},
    Element{"line", Forme::Ligne},
    Element{"nav", Forme::Conteneur},
    Element{"ol", Forme::Conteneur},
    Element{"option", Forme::Ligne},
    Element{"output", Forme::Mot},
    Element{"p", Forme::Ligne},
    Element{"progress", Forme::Mot},
    Element{"rect", Forme::Ligne},
    Element{"samp", Forme::Mot},
    Element{"section", Forme::Conteneur},
    Element{"select", Forme::Conteneur},
    Element{"small", Forme::Mot},
    Element{"span", Forme::Mot},
    Element{"strong", Forme::Mot},
    Element{"summary", Forme::Ligne},
    Element{"svg", Forme::Conteneur},
    Element{"table", Forme::Conteneur},
    Element{"tbody", Forme::Conteneur},
    Element{"td", Forme::Mot},
    Element{"text", Forme::Ligne},
    Element{"tfoot", Forme::Conteneur},
    Element{"th", Forme::Mot},
    Element{"thead", Forme::Ligne},
    Element{"title", Forme::Mot},
    Element{"tr", Forme::Ligne},
    Element{"ul", Forme::Conteneur},
};

inline constexpr std::array<std::string_view, 40> kAttributs{"accept",
                                                             "aria-current",
                                                             "aria-describedby",
                                                             "aria-hidden",
                                                             "aria-invalid",
                                                             "aria-label",
                                                             "aria-labelledby",
                                                             "aria-required",
                                                             "aria-sort",
                                                             "autocomplete",
                                                             "class",
                                                             "colspan",
                                                             "data-jeton",
                                                             "data-total",
                                                             "data-vers",
                                                             "dir",
                                                             "for",
                                                             "headers",
                                                             "height",
                                                             "id",
                                                             "lang",
                                                             "max",
                                                             "min",
                                                             "name",
                                                             "placeholder",
                                                             "role",
                                                             "rowspan",
                                                             "scope",
                                                             "step",
                                                             "tabindex",
                                                             "type",
                                                             "value",
                                                             "viewBox",
                                                             "width",
                                                             "x",
                                                             "x1",
                                                             "x2",
                                                             "y",
                                                             "y1",
                                                             "y2"};

// They say all by being there.
inline constexpr std::array<std::string_view, 8> kDrapeaux{"autofocus", "checked", "disabled", "hidden",
                                                           "multiple",  "open",    "required", "selected"};

// A place rather than a pointer: under UBSan, GCC 12 takes the address of a constant for no constant.
constexpr std::size_t place_d_element(std::string_view nom) {
  std::size_t place = 0;
  while (place < kElements.size() && kElements[place].nom != nom) ++place;
  return place;
}
constexpr bool est_element(std::string_view nom) {
  return place_d_element(nom) < kElements.size();
}
constexpr bool est_attribut(std::string_view nom) {
  return std::ranges::find(kAttributs, nom) != kAttributs.end();
}
constexpr bool est_drapeau(std::string_view nom) {
  return std::ranges::find(kDrapeaux, nom) != kDrapeaux.end();
}

}  // namespace finhop::format::html
