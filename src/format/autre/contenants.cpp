#include <algorithm>
#include <array>
#include <vector>

#include "finhop/base/petit_boutien.hpp"
#include "format/autre/sorte.hpp"
#include "format/classeur/ole.hpp"

namespace finhop::format::autre {
namespace {

using namespace std::string_view_literals;

struct Partie {
  std::string_view nom;
  Sorte sorte;
};
// By a part that only such a zip has; the last ones are those of several.
constexpr std::array kParties{
    Partie{"xl/", Sorte::Xlsx},
    Partie{"word/", Sorte::Docx},
    Partie{"ppt/", Sorte::Pptx},
    Partie{"visio/", Sorte::Visio},
    Partie{"Index/Document.iwa", Sorte::Apple},
    Partie{"Index.zip", Sorte::Apple},
    Partie{"FixedDocSeq.fdseq", Sorte::Xps},
    Partie{"FixedDocumentSequence.fdseq", Sorte::Xps},
    Partie{"META-INF/signatures.xml", Sorte::Asic},
    Partie{"[Content_Types].xml", Sorte::Office},
};
// By what its first file says that it is (OpenDocument 3.3, and those that took its way).
constexpr std::array kTypes{
    Partie{"application/vnd.oasis.opendocument.spreadsheet", Sorte::Ods},
    Partie{"application/vnd.oasis.opendocument.text", Sorte::Odt},
    Partie{"application/vnd.oasis.opendocument.presentation", Sorte::Odp},
    Partie{"application/vnd.oasis.opendocument.graphics", Sorte::Odg},
    Partie{"application/vnd.oasis", Sorte::OpenDocument},
    Partie{"application/vnd.sun.xml", Sorte::OpenDocument},
    Partie{"application/vnd.etsi.asic", Sorte::Asic},
    Partie{"application/epub+zip", Sorte::Epub},
};

// Those of the table that ends the zip (APPNOTE.TXT, 4.3.12 and 4.3.16); none when it is cut.
std::vector<std::string_view> noms_de_la_table(std::string_view octets) {
  constexpr std::size_t kFin = 22;
  constexpr std::size_t kLigne = 46;
  std::vector<std::string_view> noms;
  const std::size_t fin = octets.rfind("PK\5\6");
  if (fin == std::string_view::npos || octets.size() - fin < kFin) return noms;
  std::size_t place = petit_boutien(octets, fin + 16, 4);
  while (place + kLigne <= fin && octets.substr(place).starts_with("PK\1\2")) {
    const std::size_t nom = petit_boutien(octets, place + 28, 2);
    noms.push_back(octets.substr(place + kLigne, nom));
    place += kLigne + nom + petit_boutien(octets, place + 30, 2) + petit_boutien(octets, place + 32, 2);
  }
  return noms;
}

std::optional<Sorte> sorte_de_zip(std::string_view octets) {
  const auto commence = [&](std::string_view signature) { return octets.starts_with(signature); };
  if (!commence("PK\x03\x04") && !commence("PK\x05\x06") && !commence("PK\x07\x08")) return std::nullopt;
  const std::string_view tete = octets.substr(0, kTete);
  if (tete.substr(0, 38).contains("mimetype"))
    for (const Partie& type : kTypes)
      if (tete.contains(type.nom)) return type.sorte;
  // Without its table, by the names that stand in clear before its first files.
  const std::vector<std::string_view> noms = noms_de_la_table(octets);
  for (const Partie& partie : kParties) {
    const auto commence_par = [&](std::string_view nom) { return nom.starts_with(partie.nom); };
    if (noms.empty() ? tete.contains(partie.nom) : std::ranges::any_of(noms, commence_par))
      return partie.sorte;
  }
  return Sorte::Zip;
}

Sorte sorte_d_ole(std::string_view octets) {
  switch (classeur::ole_de(octets)) {
    case classeur::Ole::Protege:
      return Sorte::Protege;
    case classeur::Ole::Xls:
      return Sorte::Xls;
    case classeur::Ole::Doc:
      return Sorte::Doc;
    case classeur::Ole::Ppt:
      return Sorte::Ppt;
    case classeur::Ole::Msg:
      return Sorte::Msg;
    case classeur::Ole::Inconnu:
      break;
  }
  return Sorte::Ole;
}

}  // namespace

std::optional<Sorte> sorte_de_contenant(std::string_view octets) {
  if (auto sorte = sorte_de_zip(octets)) return sorte;
  if (octets.starts_with("\xD0\xCF\x11\xE0"sv)) return sorte_d_ole(octets);
  return std::nullopt;
}

}  // namespace finhop::format::autre
