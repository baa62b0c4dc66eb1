#include "format/classeur/genre.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "format/classeur/defauts.hpp"
#include "format/classeur/remedes.hpp"
#include "format/classeur/xml.hpp"

namespace finhop::format::classeur {
namespace {

constexpr std::string_view kOds = "application/vnd.oasis.opendocument.spreadsheet";
constexpr std::string_view kManifeste = "META-INF/manifest.xml";

// What another zip is, by a part that only it has.
struct Autre {
  std::string_view partie;
  std::string_view nom;
  std::string_view remede;
};
constexpr std::array kAutres{
    Autre{"xl/workbook.bin", "un classeur binaire (.xlsb)", kEnXlsx},
    Autre{"Index/Document.iwa", kNumbers, kDepuisNumbers},
    Autre{"Index.zip", kNumbers, kDepuisNumbers},
    Autre{"word/document.xml", "un document de traitement de texte (.docx)", kTableurAttendu},
    Autre{"ppt/presentation.xml", "une présentation (.pptx)", kTableurAttendu},
};
// The same of OpenDocument, by what it says it is.
constexpr std::array kOpenDocument{
    Autre{"application/vnd.oasis.opendocument.text", "un document de traitement de texte (.odt)",
          kTableurAttendu},
    Autre{"application/vnd.oasis.opendocument.presentation", "une présentation (.odp)", kTableurAttendu},
    Autre{"application/vnd.oasis.opendocument.graphics", "un dessin (.odg)", kTableurAttendu},
    Autre{"application/vnd.oasis.opendocument.formula", "une formule (.odf)", kTableurAttendu},
    Autre{"application/vnd.oasis.opendocument.base", "une base de données (.odb)", kTableurAttendu},
    Autre{"application/vnd.sun.xml.calc", "un classeur d'OpenOffice 1 (.sxc)", kEnXlsxOuOds},
};

// What LibreOffice says of the whole, and whether a part is in cipher.
class LectureDuManifeste : public Recepteur {
 public:
  void ouvrir(const NomXml& nom, const Attributs& attributs) override {
    if (nom == NomXml{Espace::Manifeste, "encryption-data"}) chiffre = true;
    if (nom == NomXml{Espace::Manifeste, "file-entry"} &&
        attributs.de({Espace::Manifeste, "full-path"}) == "/")
      type = attributs.de({Espace::Manifeste, "media-type"}).value_or("");
  }
  // OpenOffice wrote one there.
  bool admet_un_type() const override { return true; }
  std::string type;
  bool chiffre = false;
};

DefautDeClasseur autre(std::string_view nom, std::string_view remede) {
  return defaut(fmt::format("c'est {}, qui n'est pas lu", nom), remede);
}

std::expected<Genre, DefautDeClasseur> genre_opendocument(Archive& archive, std::string type) {
  if (const auto rang = archive.trouver(kManifeste)) {
    LectureDuManifeste lecture;
    if (auto faute = lire_xml(archive, *rang, lecture)) return std::unexpected(*std::move(faute));
    if (lecture.chiffre)
      return std::unexpected(defaut("le classeur est protégé par un mot de passe", kSansMotDePasseOds));
    if (type.empty()) type = lecture.type;
  }
  if (type.starts_with(kOds)) return Genre::Ods;  // its model (.ots) too
  for (const Autre& connu : kOpenDocument)
    if (type.starts_with(connu.partie)) return std::unexpected(autre(connu.nom, connu.remede));
  return std::unexpected(autre("un fichier zip", kOuvrirLeZip));
}

}  // namespace

std::expected<Genre, DefautDeClasseur> genre_de(Archive& archive) {
  constexpr std::size_t kTypeMax = 100;
  for (const Autre& connu : kAutres)
    if (archive.a(connu.partie)) return std::unexpected(autre(connu.nom, connu.remede));
  const std::string type = archive.debut("mimetype", kTypeMax);
  if (!type.empty() || archive.a(kManifeste)) return genre_opendocument(archive, type);
  if (archive.a("[Content_Types].xml") || archive.a("xl/workbook.xml")) return Genre::Xlsx;
  return std::unexpected(autre("un fichier zip", kOuvrirLeZip));
}

}  // namespace finhop::format::classeur
