// The topics of the manual, each a text that the binary holds: `aide` shows it, and it is a page of the manual too.
#pragma once

#include <span>
#include <string_view>

namespace finhop::cli::manuel {

struct Sujet {
  std::string_view id;
  std::string_view resume;
  std::string_view texte;  // as `lire` reads it
};

// In the order in which a newcomer meets them.
std::span<const Sujet> sujets();
// What is told of the base itself, for who reads it without finhop.
std::string_view texte_de_la_base();

}  // namespace finhop::cli::manuel
