// The text of a cell of LibreOffice, from its paragraphs (OpenDocument 1.2, part 1, 6.1): a line each. Private to `format`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "format/classeur/xml.hpp"

namespace finhop::format::classeur {

class Paragraphes {
 public:
  void commencer();
  void ouvrir(const NomXml& nom, const Attributs& attributs);
  void fermer(const NomXml& nom);
  void texte(std::string_view morceau);
  bool trop_long() const;
  bool vide() const { return lu_.empty(); }
  const std::string& lu() const { return lu_; }

 private:
  std::string lu_;
  std::size_t ouverts_ = 0;
  bool suite_ = false;  // another paragraph stands before
};

}  // namespace finhop::format::classeur
