// Shapes that a file may take, of any size: what costs memory or time is in one of them.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace finhop::tests {

struct Forme {
  std::string nom;
  std::function<std::string(std::size_t octets)> faire;  // about that many bytes
};

// Of deposits: every item in every list, every key and value long, and each of them whole, cut or spoilt at its end.
std::vector<Forme> formes_de_depots();

}  // namespace finhop::tests
