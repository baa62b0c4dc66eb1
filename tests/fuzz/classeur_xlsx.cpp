// A workbook of Excel: a zip as it comes, or one made of the parts that the bytes hold: a zip whose sums are wrong is read no
// further.
#include <algorithm>

#include "fuzz/classeur.hpp"

using namespace finhop;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t taille) {
  const std::string_view lus = fuzz::texte(octets, taille);
  if (lus.starts_with("PK") || lus.starts_with("\xD0\xCF")) {
    fuzz::lire_classeur(lus);
    return 0;
  }
  auto parties = fuzz::parties(lus, 5);
  fuzz::lire_classeur(fuzz::en_zip({
      {"[Content_Types].xml", "<Types/>"},
      {"xl/workbook.xml", std::move(parties[0])},
      {"xl/_rels/workbook.xml.rels", std::move(parties[1])},
      {"xl/styles.xml", std::move(parties[2])},
      {"xl/sharedStrings.xml", std::move(parties[3])},
      {"xl/worksheets/sheet1.xml", std::move(parties[4])},
  }));
  return 0;
}
