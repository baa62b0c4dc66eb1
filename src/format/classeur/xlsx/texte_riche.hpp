// The text of a cell of Excel, from its <si> or its <is>: its runs joined, its readings (phonetics) left out, the
// characters that it spells « _x000D_ » read. Private to `format`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "format/classeur/xml.hpp"

namespace finhop::format::classeur {

// Texts longer than those that any spreadsheet holds (32 767 letters).
inline constexpr std::size_t kTexteMax = 1U << 20U;

// « _x000D_ » is a line end, « _x005F_x000D_ » is « _x000D_ » itself.
std::string sans_echappements(std::string_view brut);

class TexteRiche {
 public:
  void commencer();
  void ouvrir(const NomXml& nom);
  void fermer(const NomXml& nom);
  void texte(std::string_view morceau);
  bool trop_long() const { return brut_.size() > kTexteMax; }
  std::string lu() const { return sans_echappements(brut_); }

 private:
  std::string brut_;
  bool dans_texte_ = false;
  std::size_t lectures_ = 0;
};

}  // namespace finhop::format::classeur
