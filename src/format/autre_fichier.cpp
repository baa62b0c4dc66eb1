#include "finhop/format/autre_fichier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"
#include "format/base64.hpp"
#include "format/classeur/remedes.hpp"
#include "format/mots_du_tableur.hpp"

namespace finhop::format {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kTete = 4'096;  // bytes that tell what a file is

constexpr std::string_view kOuvrir = "l'ouvrir, et donner le fichier qu'il contient";
constexpr std::string_view kDonner = "donner le fichier attendu, qui est un fichier de texte";
constexpr std::string_view kTableur = kEnregistrerEnCsv;
constexpr std::string_view kPage =
    "c'est peut-être la page d'une session expirée : se reconnecter, et télécharger de nouveau le fichier";

struct Signature {
  std::size_t place;
  std::string_view octets;
  std::string_view nom;
  std::string_view remede;
};
// By the bytes at their place; none of these can begin a text of ours.
constexpr std::array kSignatures{
    Signature{0, "\xD0\xCF\x11\xE0"sv, "un classeur Excel ancien (.xls), ou un autre document Office",
              kTableur},
    Signature{0, "{\\rtf"sv, "un document de traitement de texte (.rtf)", kDonner},
    Signature{0, "\x1F\x8B"sv, "un fichier compressé (.gz)", kOuvrir},
    Signature{0, "BZh"sv, "un fichier compressé (.bz2)", kOuvrir},
    Signature{0,
              "\xFD"
              "7zXZ\0"sv,
              "un fichier compressé (.xz)", kOuvrir},
    Signature{0, "\x28\xB5\x2F\xFD"sv, "un fichier compressé (.zst)", kOuvrir},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, "une archive (.7z)", kOuvrir},
    Signature{0, "Rar!\x1A\x07"sv, "une archive (.rar)", kOuvrir},
    Signature{257, "ustar"sv, "une archive (.tar)", kOuvrir},
    Signature{0, "MSCF\0\0\0\0"sv, "une archive (.cab)", kOuvrir},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, "une image (PNG)", kDonner},
    Signature{0, "\xFF\xD8\xFF"sv, "une image (JPEG)", kDonner},
    Signature{0, "GIF87a"sv, "une image (GIF)", kDonner},
    Signature{0, "GIF89a"sv, "une image (GIF)", kDonner},
    Signature{0, "II*\0"sv, "une image (TIFF)", kDonner},
    Signature{0, "MM\0*"sv, "une image (TIFF)", kDonner},
    Signature{8, "WEBP"sv, "une image (WebP)", kDonner},
    Signature{4, "ftyphei"sv, "une image (HEIC)", kDonner},
    Signature{4, "ftypmif1"sv, "une image (HEIC)", kDonner},
    Signature{4, "ftypavif"sv, "une image (AVIF)", kDonner},
    Signature{0, "SQLite format 3\0"sv, "une base de données SQLite, peut-être la base de finhop", kDonner},
    Signature{0,
              "\x7F"
              "ELF"sv,
              "un programme", kDonner},
    Signature{0, "L\0\0\0\x01\x14\x02\0"sv, "un raccourci (.lnk)", "donner le fichier auquel il mène"},
    Signature{0, "bplist00"sv, "un fichier de réglages (plist)", kDonner},
    Signature{0, "[InternetShortcut]"sv, "un raccourci vers une page", "télécharger le fichier lui-même"},
    Signature{0, "-----BEGIN "sv, "une clé ou un certificat (PEM)", kDonner},
    Signature{0, "%!PS"sv, "un document PostScript", kDonner},
};

bool porte(std::string_view octets, std::size_t place, std::string_view attendu) {
  return octets.size() >= place && octets.substr(place).starts_with(attendu);
}

bool contient(std::string_view octets, std::string_view mot) {
  return octets.find(mot) != std::string_view::npos;
}

AutreFichier autre(std::string_view nom, std::string_view remede) {
  return {std::string(nom), std::string(remede)};
}

// The names of a zip's first entries stand in clear.
std::optional<AutreFichier> zip(std::string_view octets) {
  if (!porte(octets, 0, "PK\x03\x04") && !porte(octets, 0, "PK\x05\x06") && !porte(octets, 0, "PK\x07\x08"))
    return std::nullopt;
  const std::string_view tete = octets.substr(0, kTete);
  if (contient(tete, "xl/") || contient(octets, "xl/workbook") ||
      contient(tete, "application/vnd.oasis.opendocument.spreadsheet"))
    return autre("un classeur (.xlsx ou .ods)", kTableur);
  if (contient(tete, "word/") || contient(tete, "application/vnd.oasis.opendocument.text"))
    return autre("un document de traitement de texte (.docx ou .odt)", kDonner);
  if (contient(tete, "Index/Document.iwa")) return autre(classeur::kNumbers, kTableur);
  if (contient(tete, "[Content_Types].xml") || contient(tete, "application/vnd.oasis"))
    return autre("un classeur (.xlsx ou .ods), ou un autre document Office", kTableur);
  return autre("un fichier zip", kOuvrir);
}

// Those whose two first letters could begin a text.
std::optional<AutreFichier> par_structure(std::string_view octets) {
  if (porte(octets, 0, "BM") && porte(octets, 6, "\0\0\0\0"sv)) return autre("une image (BMP)", kDonner);
  if (porte(octets, 0, "\0\0\x01\0"sv)) return autre("une image (ICO)", kDonner);
  if (porte(octets, 0, "MZ") && contient(octets.substr(0, kTete), "\0\0"sv))
    return autre("un programme", kDonner);
  return std::nullopt;
}

std::string_view sans_debut_blanc(std::string_view octets) {
  if (octets.starts_with(texte::kMarqueUtf8)) octets.remove_prefix(texte::kMarqueUtf8.size());
  octets.remove_prefix(std::min(octets.size(), octets.find_first_not_of(" \t\r\n")));
  return octets;
}

// Of text: pages, mails. UTF-16 is read as its every other byte.
std::string en_ascii(std::string_view octets) {
  std::string tete(octets.substr(0, kTete));
  if (octets.starts_with("\xFF\xFE") || octets.starts_with("\xFE\xFF")) {
    tete.erase(0, 2);
    std::erase(tete, '\0');
  }
  return texte::minuscules_ascii(sans_debut_blanc(tete));
}

std::optional<AutreFichier> page(std::string_view tete) {
  if (!tete.starts_with('<') || tete.size() < 2) return std::nullopt;
  constexpr std::array kBalises{"!doctype html"sv, "html"sv, "head"sv, "body"sv,  "table"sv,
                                "script"sv,        "meta"sv, "div"sv,  "title"sv, "style"sv};
  const auto commence = [&](std::string_view balise) { return tete.substr(1).starts_with(balise); };
  if (std::ranges::any_of(kBalises, commence) || contient(tete, "<html"))
    return autre("une page HTML", kPage);
  if (contient(tete, "urn:schemas-microsoft-com:office:spreadsheet"))
    return autre("un classeur (XML d'Excel)", kTableur);
  if (contient(tete, "<svg")) return autre("une image (SVG)", kDonner);
  const bool balise = tete[1] == '?' || tete[1] == '!' || (tete[1] >= 'a' && tete[1] <= 'z');
  return balise ? std::optional(autre("un fichier XML", kDonner)) : std::nullopt;
}

std::optional<AutreFichier> courriel(std::string_view tete) {
  constexpr std::array kEntetes{"received: "sv,     "return-path: "sv,      "mime-version: "sv,
                                "delivered-to: "sv, "x-mozilla-status: "sv, "message-id: "sv};
  for (const std::string_view entete : kEntetes)
    if (tete.starts_with(entete))
      return autre("un courriel (.eml)", "l'ouvrir, et enregistrer le fichier qui y est joint");
  return std::nullopt;
}

std::optional<AutreFichier> base64(std::string_view octets) {
  constexpr std::string_view kRemede = "décoder ce texte, ou reprendre le fichier d'origine";
  std::string_view texte = sans_debut_blanc(octets);
  if (texte.starts_with("data:") && contient(texte.substr(0, 200), ";base64,"))
    return autre("un fichier écrit en base64 (data:…)", kRemede);
  const std::optional<std::string> decode = debut_de_base64(texte, kTete);
  if (!decode) return std::nullopt;
  if (const auto dedans = autre_fichier(*decode))
    return autre(fmt::format("{}, écrit en base64", dedans->nom), kRemede);
  const std::string_view contenu = sans_debut_blanc(*decode);
  if (contenu.starts_with('{') || contenu.starts_with('[')) return autre("du JSON écrit en base64", kRemede);
  if (contient(contenu, ";") && texte::est_utf8(*decode)) return autre("une table écrite en base64", kRemede);
  return std::nullopt;
}

}  // namespace

std::optional<AutreFichier> autre_fichier(std::string_view octets) {
  if (auto trouve = zip(octets)) return trouve;
  for (const Signature& s : kSignatures)
    if (porte(octets, s.place, s.octets)) return autre(s.nom, s.remede);
  if (auto trouve = par_structure(octets)) return trouve;
  if (sans_debut_blanc(octets.substr(0, kTete)).starts_with("%PDF-") ||
      contient(octets.substr(0, 64), "%PDF-"))
    return autre("un document PDF", kDonner);
  const std::string tete = en_ascii(octets);
  if (auto trouve = page(tete)) return trouve;
  if (auto trouve = courriel(tete)) return trouve;
  return base64(octets);
}

std::optional<AutreFichier> autre_fichier_que_json(std::string_view octets) {
  if (auto trouve = autre_fichier(octets)) {
    if (trouve->remede == kTableur) trouve->remede = "donner le fichier JSON, et non un tableau";
    return trouve;
  }
  const std::string_view texte = sans_debut_blanc(octets);
  const std::string_view ligne = texte.substr(0, std::min(texte.find_first_of("\r\n"), kTete));
  if (texte.empty() || std::string_view("{[\"").contains(texte.front())) return std::nullopt;
  if (std::ranges::count(ligne, ';') >= 2 || std::ranges::count(ligne, '\t') >= 2)
    return autre("une table (CSV)",
                 "l'importer comme une table d'avances ou de soldes, ou donner le fichier JSON");
  return std::nullopt;
}

std::string dire_autre_que_json(const AutreFichier& autre) {
  return fmt::format("c'est {}, et pas un fichier JSON : {}", autre.nom, autre.remede);
}

}  // namespace finhop::format
