// A blank model file as a tree: names, containers and values, in the file's order, keys given twice included.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/domain/depot_lu.hpp"

namespace finhop::format {

struct Arbre {
  std::string nom;  // the decoded key; empty for the root and in a list
  std::string chemin;
  domain::Genre genre = domain::Genre::Nul;
  std::vector<Arbre> enfants;
  std::string json = {};  // its text without spaces; empty when nothing but null stands there
};

// A French sentence when the bytes are not JSON, in UTF-8 with or without BOM.
std::expected<Arbre, std::string> lire_arbre(std::string_view octets);

}  // namespace finhop::format
