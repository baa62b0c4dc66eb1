// The texts that the cells of an Excel workbook share, by their rank. Private to `format`.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/classeur/archive.hpp"

namespace finhop::format::classeur {

class TextesPartages {
 public:
  std::optional<DefautDeClasseur> lire(Archive& archive, std::uint64_t rang);
  // Lives as long as this object.
  std::optional<std::string_view> texte(std::size_t rang) const;
  // False when there are too many.
  bool ajouter(std::string_view texte);

 private:
  // Each of the size of a block, but for a text that is longer: none ever moves.
  std::vector<std::string> blocs_;
  struct Place {
    std::uint32_t bloc;
    std::uint32_t debut;
    std::uint32_t taille;
  };
  std::deque<Place> places_;
  std::size_t octets_ = 0;
};

}  // namespace finhop::format::classeur
