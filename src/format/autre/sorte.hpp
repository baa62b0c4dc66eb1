// What a file is, by its bytes alone: one knowledge for those who expected a text of ours and for those who expected a
// document. Private to `format`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace finhop::format::autre {

constexpr std::size_t kTete = 4'096;  // bytes that tell what a file is

enum class Sorte : std::uint8_t {
  Docx,
  Xlsx,
  Pptx,
  Office,
  Doc,
  Xls,
  Ppt,
  Protege,
  Ole,
  Odt,
  Ods,
  Odp,
  Odg,
  OpenDocument,
  Apple,
  Xps,
  Epub,
  Visio,
  Rtf,
  XmlDeWord,
  XmlDExcel,
  Page,
  PageEnregistree,
  Courriel,
  Msg,
  PieceDOutlook,
  Signe,
  Chiffre,
  Asic,
  Pem,
  PostScript,
  Imprimante,
  DonneesDeFormulaire,
  FacturX,
  FactureUbl,
  Xml,
  Svg,
  Heic,
  Avif,
  Webp,
  Tiff,
  Bmp,
  Gif,
  Jpeg2000,
  Ico,
  Photoshop,
  Dessin,
  DjVu,
  Png,
  Jpeg,
  Pdf,
  Zip,
  SeptZip,
  Rar,
  Gz,
  Bz2,
  Xz,
  Zst,
  Tar,
  Cab,
  Raccourci,
  RaccourciVersUnePage,
  Programme,
  Sqlite,
  Plist,
  CacheDeMacos,
  Video,
  Son,
  Agenda,
  CarteDeVisite,
  // Told by nothing but what they hold, and by libmagic: only where a document is expected.
  Nuls,
  Blancs,
  Image,
  Police,
  Json,
  Csv,
  Texte,
  PdfAbime,
};

// Absent for what may be a text of ours, well written or not.
std::optional<Sorte> sorte_de(std::string_view octets);

// The steps of the above, in its order.
std::optional<Sorte> sorte_de_contenant(std::string_view octets);
std::optional<Sorte> sorte_par_signature(std::string_view octets);
std::optional<Sorte> sorte_de_texte(std::string_view octets);

// What begins with a mark of Unicode or with blanks begins after them.
std::string_view sans_debut_blanc(std::string_view octets);

// How it is told, and what to do then.
struct Mots {
  Sorte sorte;
  std::string_view nom;                 // « un fichier zip »
  std::string_view remede;              // of who expected a text of ours
  std::string_view document;            // its name where a document is expected; empty: the same
  std::string_view remede_de_document;  // what to do there
};
const Mots& mots_de(Sorte sorte);

}  // namespace finhop::format::autre
