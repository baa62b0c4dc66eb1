// Whole pages, French, in UTF-8. One that stands alone has its style and its script in itself: constants of finhop, and the
// only ones that its Content-Security-Policy lets a browser apply; nothing is loaded from anywhere, nothing is sent. One
// that finhop serves takes them from finhop, which gives the policy with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "finhop/format/html.hpp"

namespace finhop::format::html {

// The text of an element style or script, known when finhop is compiled: what could close the element does not compile.
class Ressource {
 public:
  consteval Ressource() = default;
  consteval Ressource(std::string_view texte) : texte_(texte) {
    if (!reste_dedans(texte)) throw "ce texte sortirait de son élément";
  }
  constexpr std::string_view texte() const { return texte_; }

  // `</` would close it, `<!` makes a browser wait for another end.
  static constexpr bool reste_dedans(std::string_view texte) {
    return texte.find("</") == std::string_view::npos && texte.find("<!") == std::string_view::npos;
  }

 private:
  std::string_view texte_;
};

struct Page {
  std::string_view titre;
  Ressource feuille;      // after what all pages share
  Ressource script = {};  // run at the end; none when empty
};

// What stands before the content, and after it: between the two, a page may be written piece by piece.
std::string ouvrir(const Page& page);
std::string fermer(const Page& page);
std::string ecrire(const Page& page, const Html& contenu);

// The style that all pages share, for who serves it.
std::string_view feuille_commune();

struct PageServie {
  std::string titre;
  Lien icone;
  std::vector<Lien> feuilles = {};
  std::vector<Lien> scripts = {};  // run once the page is read
  Html avant = {};                 // the content: what all pages have above it
  Html apres = {};
};
std::string ecrire(const PageServie& page, const Html& contenu);

// A page that leads a browser at once to that address of finhop's own server; to the other by hand. std::logic_error when
// one is no such address.
std::string page_qui_mene(std::string_view adresse, std::string_view de_secours);

}  // namespace finhop::format::html
