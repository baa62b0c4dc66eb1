// What the tests of the pages read in the text of a page.
#pragma once

#include <catch2/catch.hpp>

#include <cstddef>
#include <string>

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

}  // namespace finhop::web::scene
