// What was taken of a table with a doubt: the same doubt of several lines is told once.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace finhop::app {

class Doutes {
 public:
  void noter(std::size_t ligne, std::string quoi);
  // « ligne 2 : … », « lignes 2, 3 et 14 autres : … », in the order of the file.
  std::vector<std::string> phrases() const;

 private:
  struct Doute {
    std::string quoi;
    std::vector<std::size_t> lignes;  // the first ones
    std::size_t combien = 0;
  };
  std::vector<Doute> doutes_;
  std::size_t autres_ = 0;
};

// « 3, 7, 12 et 4 autres », of the first of `combien` lines.
std::string lignes_dites(const std::vector<std::size_t>& premieres, std::size_t combien);

}  // namespace finhop::app
