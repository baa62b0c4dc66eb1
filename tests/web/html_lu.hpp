// What the tests of the pages read in the text of a page.
#pragma once

#include <catch2/catch.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace finhop::web::scene {

inline std::string entre(const std::string& texte, const std::string& debut, const std::string& fin) {
  const std::size_t de = texte.find(debut);
  REQUIRE(de != std::string::npos);
  const std::size_t a = texte.find(fin, de);
  REQUIRE(a != std::string::npos);
  return texte.substr(de, a - de);
}

inline std::size_t occurrences(const std::string& texte, const std::string& cherche) {
  std::size_t n = 0;
  for (std::size_t i = texte.find(cherche); i != std::string::npos; i = texte.find(cherche, i + 1)) ++n;
  return n;
}

// The tags of the page and their attributes, without any text.
inline std::string balises(const std::string& texte) {
  std::string html;
  for (std::size_t i = texte.find('<'); i != std::string::npos; i = texte.find('<', i + 1))
    html += texte.substr(i, texte.find('>', i) - i + 1) + "\n";
  return html;
}

// The numbers of the dossiers of a list.
inline std::vector<std::string> dossiers_de(const std::string& html) {
  std::vector<std::string> numeros;
  const std::string marque = "<th scope=\"row\" class=\"t\"><a href=\"/dossiers/";
  for (std::size_t i = html.find(marque); i != std::string::npos; i = html.find(marque, i + 1))
    numeros.push_back(html.substr(i + marque.size(), 5));
  return numeros;
}

// What an attribute says once it is read.
inline std::string sans_echappement(std::string attribut) {
  for (const auto& [echappe, lu] :
       {std::pair<std::string, char>{"&#39;", '\''}, {"&quot;", '"'}, {"&amp;", '&'}})
    for (std::size_t i = attribut.find(echappe); i != std::string::npos; i = attribut.find(echappe, i + 1))
      attribut.replace(i, echappe.size(), 1, lu);
  return attribut;
}

}  // namespace finhop::web::scene
