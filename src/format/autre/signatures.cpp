#include <algorithm>
#include <array>

#include "format/autre/sorte.hpp"

namespace finhop::format::autre {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::size_t place;
  std::string_view octets;
  Sorte sorte;
};
// By the bytes at their place; none of these can begin a text of ours.
constexpr std::array kSignatures{
    Signature{0, "{\\rtf"sv, Sorte::Rtf},
    Signature{0, "\x1F\x8B"sv, Sorte::Gz},
    Signature{0, "BZh"sv, Sorte::Bz2},
    Signature{0,
              "\xFD"
              "7zXZ\0"sv,
              Sorte::Xz},
    Signature{0, "\x28\xB5\x2F\xFD"sv, Sorte::Zst},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, Sorte::SeptZip},
    Signature{0, "Rar!\x1A\x07"sv, Sorte::Rar},
    Signature{257, "ustar"sv, Sorte::Tar},
    Signature{0, "MSCF\0\0\0\0"sv, Sorte::Cab},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, Sorte::Png},
    Signature{0, "\xFF\xD8\xFF"sv, Sorte::Jpeg},
    Signature{0, "GIF87a"sv, Sorte::Gif},
    Signature{0, "GIF89a"sv, Sorte::Gif},
    Signature{0, "II*\0"sv, Sorte::Tiff},
    Signature{0, "MM\0*"sv, Sorte::Tiff},
    Signature{0, "II+\0"sv, Sorte::Tiff},
    Signature{0, "MM\0+"sv, Sorte::Tiff},
    Signature{8, "WEBP"sv, Sorte::Webp},
    Signature{0, "\0\0\0\x0CjP  \r\n\x87\n"sv, Sorte::Jpeg2000},
    Signature{0, "\xFF\x4F\xFF\x51"sv, Sorte::Jpeg2000},
    Signature{0, "8BPS\0"sv, Sorte::Photoshop},
    Signature{0, "AT&TFORM"sv, Sorte::DjVu},
    Signature{0, "\xD7\xCD\xC6\x9A"sv, Sorte::Dessin},
    Signature{40, " EMF\0\0"sv, Sorte::Dessin},
    Signature{0, "SQLite format 3\0"sv, Sorte::Sqlite},
    Signature{0,
              "\x7F"
              "ELF"sv,
              Sorte::Programme},
    Signature{0, "\xCF\xFA\xED\xFE"sv, Sorte::Programme},
    Signature{0, "\xCA\xFE\xBA\xBE"sv, Sorte::Programme},
    Signature{0, "L\0\0\0\x01\x14\x02\0"sv, Sorte::Raccourci},
    Signature{0, "book\0\0\0\0mark"sv, Sorte::Raccourci},
    Signature{0, "bplist00"sv, Sorte::Plist},
    Signature{0, "\0\x05\x16\x07"sv, Sorte::CacheDeMacos},
    Signature{0,
              "\0\0\0\x01"
              "Bud1"sv,
              Sorte::CacheDeMacos},
    Signature{0, "[InternetShortcut]"sv, Sorte::RaccourciVersUnePage},
    Signature{0, "[Desktop Entry]"sv, Sorte::Raccourci},
    Signature{0, "-----BEGIN PKCS7-----"sv, Sorte::Signe},
    Signature{0, "-----BEGIN CMS-----"sv, Sorte::Signe},
    Signature{0, "-----BEGIN "sv, Sorte::Pem},
    Signature{0, "%!PS"sv, Sorte::PostScript},
    Signature{0, "\xC5\xD0\xD3\xC6"sv, Sorte::PostScript},
    Signature{0, "\x1B%-12345X"sv, Sorte::Imprimante},
    Signature{0,
              "\x1B"
              "E\x1B"sv,
              Sorte::Imprimante},
    Signature{0, "%FDF-"sv, Sorte::DonneesDeFormulaire},
    Signature{0, "\x78\x9F\x3E\x22"sv, Sorte::PieceDOutlook},
    Signature{8, "AVI LIST"sv, Sorte::Video},
    Signature{0, "\x1A\x45\xDF\xA3"sv, Sorte::Video},
    Signature{0, "\0\0\x01\xBA"sv, Sorte::Video},
    Signature{8, "WAVEfmt"sv, Sorte::Son},
    Signature{0, "ID3\x02"sv, Sorte::Son},
    Signature{0, "ID3\x03"sv, Sorte::Son},
    Signature{0, "ID3\x04"sv, Sorte::Son},
    Signature{0, "OggS\0"sv, Sorte::Son},
    Signature{0, "#!AMR"sv, Sorte::Son},
    Signature{0, "BEGIN:VCALENDAR"sv, Sorte::Agenda},
    Signature{0, "BEGIN:VCARD"sv, Sorte::CarteDeVisite},
};

bool porte(std::string_view octets, std::size_t place, std::string_view attendu) {
  return octets.size() >= place && octets.substr(place).starts_with(attendu);
}

// What telephones take: photos and films share one container, whose first box tells the brands that it obeys.
std::optional<Sorte> photo_ou_film(std::string_view octets) {
  if (!porte(octets, 4, "ftyp")) return std::nullopt;
  constexpr std::size_t kMarques = 8;
  const auto haut = static_cast<unsigned char>(octets[3]);
  const std::string_view marques =
      octets.substr(kMarques, std::max<std::size_t>(haut, kMarques + 4) - kMarques);
  const auto dit = [&](std::string_view marque) { return marques.contains(marque); };
  if (dit("avif") || dit("avis")) return Sorte::Avif;
  if (std::ranges::any_of(
          std::array{"heic"sv, "heix"sv, "heim"sv, "heis"sv, "hevc"sv, "hevx"sv, "mif1"sv, "msf1"sv}, dit))
    return Sorte::Heic;
  if (dit("M4A ") || dit("M4B ")) return Sorte::Son;
  return Sorte::Video;
}

// A message of CMS (RFC 5652) tells its content by number, after a length of any form.
std::optional<Sorte> signe_ou_chiffre(std::string_view octets) {
  constexpr std::string_view kNumero = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07";
  constexpr char kSignedData = 2;
  constexpr char kEnvelopedData = 3;
  if (!octets.starts_with('\x30')) return std::nullopt;
  const std::size_t place = octets.substr(0, 6 + kNumero.size()).find(kNumero);
  if (place == std::string_view::npos || octets.size() <= place + kNumero.size()) return std::nullopt;
  const char contenu = octets[place + kNumero.size()];
  if (contenu == kSignedData) return Sorte::Signe;
  return contenu == kEnvelopedData ? std::optional(Sorte::Chiffre) : std::nullopt;
}

// Those whose two first letters could begin a text.
std::optional<Sorte> par_structure(std::string_view octets) {
  if (porte(octets, 0, "BM") && porte(octets, 6, "\0\0\0\0"sv)) return Sorte::Bmp;
  if (porte(octets, 0, "\0\0\x01\0"sv)) return Sorte::Ico;
  if (porte(octets, 0, "MZ") && octets.substr(0, kTete).contains("\0\0"sv)) return Sorte::Programme;
  if (porte(octets, 0, "#!/")) return Sorte::Programme;
  return std::nullopt;
}

}  // namespace

std::optional<Sorte> sorte_par_signature(std::string_view octets) {
  for (const Signature& s : kSignatures)
    if (porte(octets, s.place, s.octets)) return s.sorte;
  if (auto sorte = photo_ou_film(octets)) return sorte;
  if (auto sorte = signe_ou_chiffre(octets)) return sorte;
  if (auto sorte = par_structure(octets)) return sorte;
  if (sans_debut_blanc(octets.substr(0, kTete)).starts_with("%PDF-") ||
      octets.substr(0, 64).contains("%PDF-"))
    return Sorte::Pdf;
  return std::nullopt;
}

std::optional<Sorte> sorte_de(std::string_view octets) {
  if (auto sorte = sorte_de_contenant(octets)) return sorte;
  if (auto sorte = sorte_par_signature(octets)) return sorte;
  return sorte_de_texte(octets);
}

}  // namespace finhop::format::autre
