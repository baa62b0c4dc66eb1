#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"
#include "format/autre/sorte.hpp"

namespace finhop::format::autre {
namespace {

using namespace std::string_view_literals;

// UTF-16 is read as its every other byte.
std::string en_ascii(std::string_view octets) {
  std::string tete(octets.substr(0, kTete));
  if (octets.starts_with("\xFF\xFE") || octets.starts_with("\xFE\xFF")) {
    tete.erase(0, 2);
    std::erase(tete, '\0');
  }
  return texte::minuscules_ascii(sans_debut_blanc(tete));
}

struct Trait {
  std::string_view mot;
  Sorte sorte;
};
// What an XML file holds near its beginning.
constexpr std::array kXml{
    Trait{"urn:schemas-microsoft-com:office:spreadsheet", Sorte::XmlDExcel},
    Trait{"schemas.microsoft.com/office/word", Sorte::XmlDeWord},
    Trait{"progid=\"word.document\"", Sorte::XmlDeWord},
    Trait{"crossindustryinvoice", Sorte::FacturX},
    Trait{"crossindustrydocument", Sorte::FacturX},
    Trait{"oasis:names:specification:ubl", Sorte::FactureUbl},
    Trait{"oasis:names:tc:opendocument", Sorte::OpenDocument},
    Trait{"ns.adobe.com/xfdf", Sorte::DonneesDeFormulaire},
    Trait{"<svg", Sorte::Svg},
    Trait{"<!doctype plist", Sorte::Plist},
};

std::optional<Sorte> balisage(std::string_view tete) {
  if (!tete.starts_with('<') || tete.size() < 2) return std::nullopt;
  constexpr std::array kBalises{"!doctype html"sv, "html"sv, "head"sv, "body"sv,  "table"sv,
                                "script"sv,        "meta"sv, "div"sv,  "title"sv, "style"sv};
  const auto commence = [&](std::string_view balise) { return tete.substr(1).starts_with(balise); };
  if (std::ranges::any_of(kBalises, commence) || tete.contains("<html")) return Sorte::Page;
  for (const Trait& trait : kXml)
    if (tete.contains(trait.mot)) return trait.sorte;
  const bool balise = tete[1] == '?' || tete[1] == '!' || (tete[1] >= 'a' && tete[1] <= 'z');
  return balise ? std::optional(Sorte::Xml) : std::nullopt;
}

// How many headers of a mail come before anything else.
std::size_t entetes(std::string_view tete) {
  constexpr std::array kEntetes{
      "from: "sv,         "to: "sv,           "subject: "sv,          "date: "sv,
      "cc: "sv,           "reply-to: "sv,     "return-path: "sv,      "received: "sv,
      "mime-version: "sv, "message-id: "sv,   "delivered-to: "sv,     "content-type: "sv,
      "x-mailer: "sv,     "importance: "sv,   "dkim-signature: "sv,   "x-priority: "sv,
      "sender: "sv,       "thread-topic: "sv, "x-mozilla-status: "sv, "in-reply-to: "sv};
  std::size_t nombre = 0;
  if (tete.starts_with("from "))
    tete.remove_prefix(std::min(tete.find('\n'), tete.size() - 1) + 1);  // of an mbox
  while (!tete.empty()) {
    const std::size_t fin = std::min(tete.find('\n'), tete.size() - 1);
    const std::string_view ligne = tete.substr(0, fin);
    const bool suite = ligne.starts_with(' ') || ligne.starts_with('\t');
    const std::size_t nom = ligne.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-");
    if (!suite && (nom == 0 || nom == std::string_view::npos || ligne[nom] != ':')) break;
    if (std::ranges::any_of(kEntetes, [&](std::string_view entete) { return ligne.starts_with(entete); }))
      ++nombre;
    tete.remove_prefix(fin + 1);
  }
  return nombre;
}

std::optional<Sorte> courriel(std::string_view tete) {
  // Any one of these is a mail's already.
  constexpr std::array kSeuls{"received: "sv,     "return-path: "sv,      "mime-version: "sv,
                              "delivered-to: "sv, "x-mozilla-status: "sv, "message-id: "sv};
  const auto commence = [&](std::string_view entete) { return tete.starts_with(entete); };
  if (entetes(tete) < 2 && std::ranges::none_of(kSeuls, commence)) return std::nullopt;
  return tete.contains("multipart/related") && tete.contains("saved by") ? Sorte::PageEnregistree
                                                                         : Sorte::Courriel;
}

}  // namespace

std::string_view sans_debut_blanc(std::string_view octets) {
  if (octets.starts_with(texte::kMarqueUtf8)) octets.remove_prefix(texte::kMarqueUtf8.size());
  octets.remove_prefix(std::min(octets.size(), octets.find_first_not_of(" \t\r\n")));
  return octets;
}

std::optional<Sorte> sorte_de_texte(std::string_view octets) {
  const std::string tete = en_ascii(octets);
  if (auto sorte = balisage(tete)) return sorte;
  return courriel(tete);
}

}  // namespace finhop::format::autre
