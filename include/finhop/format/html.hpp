// Pieces of a page, written as values: td(classe("n"), "12"). Every text and every value of an attribute is made
// printable and escaped on its way in, there is no way to give markup, and a name that html_noms.hpp does not hold does
// not compile: what comes from data can only be shown. The same calls write the same bytes.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "finhop/format/html_noms.hpp"

namespace finhop::format::html {

class Partie;
template <Nom nom>
struct Balise;
class Lien;

// Elements and texts, one after the other.
class Html {
 public:
  Html() = default;

  Html& operator+=(const Html& suite);
  Html& operator+=(std::string_view texte);

  bool est_vide() const { return octets_.empty(); }
  const std::string& octets() const { return octets_; }

 private:
  template <Nom nom>
  friend struct Balise;
  friend Html image(const Lien& de, std::string_view dite);
  static Html de(const Element& element, std::initializer_list<Partie> parties);

  std::string octets_;
};

// Where a link leads. It is made from what finhop knows of its own pages, never from a text.
class Lien {
 public:
  // The element of this page that bears that id.
  static Lien ancre(std::string_view identifiant);
  // A page of the same server: each segment of its path as it is, then what its query says. It leads nowhere else,
  // whatever they hold; std::logic_error when a segment other than the only one is empty, for it would.
  static Lien de_page(const std::vector<std::string>& segments,
                      const std::vector<std::pair<std::string, std::string>>& parametres = {});
  const std::string& cible() const { return cible_; }

 private:
  std::string cible_;
};

// A picture that this server draws; `dite`: what it shows, for who does not see it.
Html image(const Lien& de, std::string_view dite);

class Attribut {
 public:
  template <Nom nom>
  requires(est_attribut(nom.vue())) static Attribut de(std::string_view valeur) {
    return {nom.vue(), valeur};
  }
  template <Nom nom>
  requires(est_drapeau(nom.vue())) static Attribut de() { return nom.vue(); }
  static Attribut vers(const Lien& lien) { return {"href", lien.cible()}; }
  // Of a form: where it is sent. What it says is never told in an address.
  static Attribut envoye_a(const Lien& lien);
  // Of a form that only asks: what it says is the query of that address, so that it can be kept and sent.
  static Attribut demande_a(const Lien& lien);

 private:
  friend Partie;
  friend Html image(const Lien& de, std::string_view dite);
  Attribut(std::string_view drapeau);
  Attribut(std::string_view nom, std::string_view valeur);

  std::string octets_;
};

// What an element is given: attributes, texts and elements, in any order. Lives as long as what it is made of.
class Partie {
 public:
  Partie(const Attribut& attribut) : sorte_(Sorte::Attribut), vue_(attribut.octets_) {}
  Partie(const Html& html) : sorte_(Sorte::Html), vue_(html.octets()) {}
  Partie(std::string_view texte) : sorte_(Sorte::Texte), vue_(texte) {}

 private:
  friend Html;
  enum class Sorte { Attribut, Html, Texte };
  Sorte sorte_;
  std::string_view vue_;
};

template <class P>
concept EstPartie = std::constructible_from<Partie, const P&>;
template <class P>
concept EstContenu = EstPartie<P> && !std::same_as<P, Attribut>;

template <Nom nom>
struct Balise {
  static_assert(est_element(nom.vue()), "cet élément n'est pas dans html_noms.hpp");

  template <EstPartie... P>
  requires(kElements[place_d_element(nom.vue())].forme != Forme::Vide || !(EstContenu<P> || ...)) Html
  operator()(const P&... parties) const {
    return Html::de(kElements[place_d_element(nom.vue())], {Partie(parties)...});
  }
};

template <Nom nom>
requires(est_element(nom.vue())) inline constexpr Balise<nom> balise{};

inline constexpr auto a = balise<"a">;
inline constexpr auto b = balise<"b">;
inline constexpr auto br = balise<"br">;
inline constexpr auto button = balise<"button">;
inline constexpr auto caption = balise<"caption">;
inline constexpr auto code = balise<"code">;
inline constexpr auto col = balise<"col">;
inline constexpr auto colgroup = balise<"colgroup">;
inline constexpr auto dd = balise<"dd">;
inline constexpr auto details = balise<"details">;
inline constexpr auto div = balise<"div">;
inline constexpr auto dl = balise<"dl">;
inline constexpr auto dt = balise<"dt">;
inline constexpr auto fieldset = balise<"fieldset">;
inline constexpr auto figcaption = balise<"figcaption">;
inline constexpr auto figure = balise<"figure">;
inline constexpr auto footer = balise<"footer">;
inline constexpr auto form = balise<"form">;
inline constexpr auto g = balise<"g">;
inline constexpr auto h1 = balise<"h1">;
inline constexpr auto h2 = balise<"h2">;
inline constexpr auto h3 = balise<"h3">;
inline constexpr auto header = balise<"header">;
inline constexpr auto input = balise<"input">;
inline constexpr auto label = balise<"label">;
inline constexpr auto legend = balise<"legend">;
inline constexpr auto li = balise<"li">;
inline constexpr auto line = balise<"line">;
inline constexpr auto nav = balise<"nav">;
inline constexpr auto ol = balise<"ol">;
inline constexpr auto option = balise<"option">;
inline constexpr auto output = balise<"output">;
inline constexpr auto p = balise<"p">;
inline constexpr auto progress = balise<"progress">;
inline constexpr auto rect = balise<"rect">;
inline constexpr auto samp = balise<"samp">;
inline constexpr auto section = balise<"section">;
inline constexpr auto select = balise<"select">;
inline constexpr auto small = balise<"small">;
inline constexpr auto span = balise<"span">;
inline constexpr auto strong = balise<"strong">;
inline constexpr auto summary = balise<"summary">;
inline constexpr auto svg = balise<"svg">;
inline constexpr auto table = balise<"table">;
inline constexpr auto tbody = balise<"tbody">;
inline constexpr auto td = balise<"td">;
inline constexpr auto text = balise<"text">;
inline constexpr auto tfoot = balise<"tfoot">;
inline constexpr auto th = balise<"th">;
inline constexpr auto thead = balise<"thead">;
inline constexpr auto title = balise<"title">;
inline constexpr auto tr = balise<"tr">;
inline constexpr auto ul = balise<"ul">;

template <Nom nom>
requires(est_attribut(nom.vue())) Attribut attribut(std::string_view valeur) {
  return Attribut::de<nom>(valeur);
}
template <Nom nom>
requires(est_drapeau(nom.vue())) Attribut attribut() {
  return Attribut::de<nom>();
}
inline Attribut classe(std::string_view noms) {
  return attribut<"class">(noms);
}
inline Attribut identifiant(std::string_view nom) {
  return attribut<"id">(nom);
}
template <EstPartie... P>
Html lien(const Lien& cible, const P&... parties) {
  return a(Attribut::vers(cible), parties...);
}

// Contents one after the other, in no element.
template <EstContenu... P>
Html ensemble(const P&... contenus) {
  Html html;
  (html += ... += contenus);
  return html;
}

}  // namespace finhop::format::html
