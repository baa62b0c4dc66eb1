// Says of XML that a library wrote, given piece by piece, whether its marks are all there: what lost a piece on the disk
// is missing one, or has a text where there is none. It reads what libxlsxwriter writes, and no other XML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace finhop::format {

class XmlEntier {
 public:
  void prendre(std::string_view octets);
  bool est_declare() const { return declare_; }
  // One root, all that was opened closed, in the order of their names.
  bool est_entier() const { return !faux_ && racine_ && ouverts_.empty() && ou_ == Ou::Texte; }

 private:
  enum class Ou { Texte, Nom, Balise, Egal, Valeur, Barre, Instruction };

  void prendre(char c);
  Ou dans_le_nom(char c);
  Ou dans_la_balise(char c);
  Ou clore();
  Ou refuser();

  Ou ou_ = Ou::Texte;
  std::string nom_;
  bool fermante_ = false;
  bool declare_ = false;  // it begins with what tells that it is XML
  bool racine_ = false;
  bool faux_ = false;
  std::vector<std::string> ouverts_;
};

}  // namespace finhop::format
