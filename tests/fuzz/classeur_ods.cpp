// A workbook of LibreOffice: a zip as it comes, or one made of the parts that the bytes hold.
#include <algorithm>

#include "fuzz/classeur.hpp"

using namespace finhop;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t taille) {
  const std::string_view lus = fuzz::texte(octets, taille);
  if (lus.starts_with("PK")) {
    fuzz::lire_classeur(lus);
    return 0;
  }
  auto parties = fuzz::parties(lus, 2);
  fuzz::lire_classeur(fuzz::en_zip({
      {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
      {"content.xml", std::move(parties[0])},
      {"META-INF/manifest.xml", std::move(parties[1])},
  }));
  return 0;
}
