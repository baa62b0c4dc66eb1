#include "format/alphabets.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "finhop/base/texte.hpp"
#include "finhop/format/csv_reader.hpp"
#include "format/json_strict.hpp"
#include "format/moities_hautes.hpp"

namespace finhop::format {
namespace {

constexpr std::size_t kHaut = 0x80;
// The alphabets of one byte a letter, in the order in which a doubt names them.
constexpr std::array kAUnOctet{Alphabet::Windows1252, Alphabet::MacRoman, Alphabet::Cp850, Alphabet::Cp437,
                               Alphabet::Latin9};

const MoitieHaute& moitie(Alphabet alphabet) {
  switch (alphabet) {
    case Alphabet::MacRoman:
      return kMacRoman;
    case Alphabet::Cp850:
      return kCp850;
    case Alphabet::Cp437:
      return kCp437;
    case Alphabet::Latin9:
      return kLatin9;
    default:
      return kWindows1252;
  }
}

void ajouter(std::string& texte, char16_t code) {
  constexpr unsigned kDeux = 0x800;
  const auto octet = [&](unsigned valeur) { texte += static_cast<char>(valeur); };
  if (code < kHaut) return octet(code);
  if (code < kDeux) {
    octet(0xC0U | (code >> 6U));
  } else {
    octet(0xE0U | (code >> 12U));
    octet(0x80U | ((code >> 6U) & 0x3FU));
  }
  octet(0x80U | (code & 0x3FU));
}

// A sound character of at most three bytes.
char16_t code_de(std::string_view c) {
  const auto en = [&](std::size_t i) { return static_cast<unsigned char>(c[i]); };
  if (c.size() == 1) return en(0);
  if (c.size() == 2) return static_cast<char16_t>(((en(0) & 0x1FU) << 6U) | (en(1) & 0x3FU));
  return static_cast<char16_t>(((en(0) & 0x0FU) << 12U) | ((en(1) & 0x3FU) << 6U) | (en(2) & 0x3FU));
}

// What Windows-1252 writes the character with; 0 when it has no such letter.
char octet_1252(char16_t code) {
  if (code < kHaut) return static_cast<char>(code);
  if (code < 0xA0) return static_cast<char>(code);  // a control: Latin-1 was read there
  const auto place = std::ranges::find(kWindows1252, code);
  return place == kWindows1252.end()
             ? '\0'
             : static_cast<char>(kHaut + static_cast<std::size_t>(place - kWindows1252.begin()));
}

// One byte a character, as Windows-1252 wrote it; a letter that it has not is NUL.
std::string en_1252(std::string_view utf8) {
  constexpr std::size_t kAuPlus = 3;
  std::string octets;
  while (!utf8.empty()) {
    const std::size_t taille = std::max<std::size_t>(1, taille_utf8(utf8));
    octets += taille > kAuPlus ? '\0' : octet_1252(code_de(utf8.substr(0, taille)));
    utf8.remove_prefix(taille);
  }
  return octets;
}

enum class Sorte { Bord, Minuscule, Majuscule, Chiffre, Espace, Signe, Ouvrant, Fermant, Tiret, Jamais };

constexpr std::u16string_view kMinuscules = u"àâäçéèêëîïôöùûüÿœæñáíóúåßãõ";
constexpr std::u16string_view kMajuscules = u"ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆÑÁÍÓÚÅ";
constexpr std::u16string_view kPartout = u"°€§²³«»\u00A0\u202F·µ";
constexpr std::u16string_view kFermants = u"”…™®©•½";

Sorte sorte_de(char16_t code) {
  if (code < kHaut) {
    const char c = static_cast<char>(code);
    if (c >= 'a' && c <= 'z') return Sorte::Minuscule;
    if (c >= 'A' && c <= 'Z') return Sorte::Majuscule;
    if (texte::est_chiffre(c)) return Sorte::Chiffre;
    return c == ' ' ? Sorte::Espace : Sorte::Signe;
  }
  if (kMinuscules.contains(code)) return Sorte::Minuscule;
  if (kMajuscules.contains(code)) return Sorte::Majuscule;
  if (kPartout.contains(code)) return Sorte::Signe;
  if (code == u'’' || code == u'–' || code == u'—') return Sorte::Tiret;
  if (code == u'‘' || code == u'“') return Sorte::Ouvrant;
  return kFermants.contains(code) ? Sorte::Fermant : Sorte::Jamais;
}

bool est_lettre(Sorte s) {
  return s == Sorte::Minuscule || s == Sorte::Majuscule;
}

// A sign that French puts there, between these two.
bool est_a_sa_place(char16_t code, Sorte avant, Sorte apres) {
  switch (const Sorte sorte = sorte_de(code)) {
    case Sorte::Minuscule:
      return avant != Sorte::Chiffre && apres != Sorte::Chiffre && !(code == u'à' && est_lettre(apres)) &&
             (est_lettre(avant) || est_lettre(apres) || code == u'à') &&
             !(avant == Sorte::Majuscule && apres == Sorte::Majuscule);
    case Sorte::Majuscule:
      return avant != Sorte::Minuscule && avant != Sorte::Chiffre && apres != Sorte::Chiffre &&
             !(avant == Sorte::Majuscule && apres == Sorte::Minuscule) &&
             (est_lettre(avant) || est_lettre(apres) || code == u'À');
    case Sorte::Ouvrant:
      return !est_lettre(avant) && est_lettre(apres);
    case Sorte::Fermant:
      return !est_lettre(apres) && apres != Sorte::Chiffre &&
             (code == u'•' || code == u'½' || (avant != Sorte::Espace && avant != Sorte::Bord));
    case Sorte::Tiret:
      return code == u'’' ? est_lettre(avant) : est_lettre(avant) == est_lettre(apres);
    default:
      return sorte != Sorte::Jamais;
  }
}

std::size_t fautes_de(const std::string& octets, Alphabet alphabet) {
  const auto code_en = [&](std::size_t i) -> char16_t {
    const auto octet = static_cast<unsigned char>(octets[i]);
    return octet < kHaut ? octet : moitie(alphabet)[octet - kHaut];
  };
  const auto sorte_en = [&](std::size_t i) {
    if (i >= octets.size()) return Sorte::Bord;
    return octets[i] == '\0' ? Sorte::Minuscule : sorte_de(code_en(i));  // a letter of elsewhere
  };
  std::size_t fautes = 0;
  for (std::size_t i = 0; i < octets.size(); ++i)
    if (static_cast<unsigned char>(octets[i]) >= kHaut &&
        !est_a_sa_place(code_en(i), i == 0 ? Sorte::Bord : sorte_en(i - 1), sorte_en(i + 1)))
      ++fautes;
  return fautes;
}

// The length of the UTF-8 that stands there byte for byte, and holds what French holds; 0 when none does.
std::size_t deux_fois(std::string_view octets) {
  if (static_cast<unsigned char>(octets.front()) < kHaut) return 0;
  const std::size_t taille = taille_utf8(octets);
  if (taille < 2 || taille > 3) return 0;
  return sorte_de(code_de(octets.substr(0, taille))) == Sorte::Jamais ? 0 : taille;
}

}  // namespace

std::optional<Alphabet> alphabet_d_id(std::string_view id) {
  const auto place = std::ranges::find(kAlphabetsDits, id, &AlphabetDit::id);
  return place == kAlphabetsDits.end() ? std::nullopt : std::optional(place->alphabet);
}

const AlphabetDit& dit(Alphabet alphabet) {
  return kAlphabetsDits[static_cast<std::size_t>(alphabet)];
}

std::string en_utf8(std::string_view octets, Alphabet alphabet) {
  std::string texte;
  for (const char c : octets) {
    const auto octet = static_cast<unsigned char>(c);
    ajouter(texte, octet < kHaut ? octet : moitie(alphabet)[octet - kHaut]);
  }
  return texte;
}

std::string sans_double_conversion(std::string_view utf8) {
  std::string texte;
  std::size_t vu = 0;  // bytes of utf8
  const std::string octets = en_1252(utf8);
  for (std::size_t i = 0; i < octets.size();) {
    const std::size_t taille = std::max<std::size_t>(1, taille_utf8(utf8.substr(vu)));
    const std::size_t pris = deux_fois(std::string_view(octets).substr(i));
    if (pris == 0) {
      texte += utf8.substr(vu, taille);
      vu += taille;
      ++i;
      continue;
    }
    texte += octets.substr(i, pris);
    for (std::size_t n = 0; n < pris; ++n, ++i) vu += std::max<std::size_t>(1, taille_utf8(utf8.substr(vu)));
  }
  return texte;
}

void ExamenDesLettres::voir(std::string_view utf8, std::size_t ligne) {
  if (std::ranges::none_of(utf8, [](char c) { return static_cast<unsigned char>(c) >= kHaut; })) return;
  const std::string octets = en_1252(utf8);
  bool double_la = false;
  for (std::size_t i = 0; i < octets.size() && !double_la; ++i)
    double_la = deux_fois(std::string_view(octets).substr(i)) > 0;
  if (!double_la) return voir_octets(octets, utf8, ligne);
  Exemple& exemple = exemples_[static_cast<std::size_t>(Alphabet::Utf8DeuxFois)];
  if (doubles_++ == 0) exemple = {ligne, std::string(utf8), sans_double_conversion(utf8)};
}

void ExamenDesLettres::voir_octets(const std::string& octets, std::string_view utf8, std::size_t ligne) {
  const std::size_t en_1252 = fautes_de(octets, Alphabet::Windows1252);
  for (const Alphabet alphabet : kAUnOctet) {
    const auto rang = static_cast<std::size_t>(alphabet);
    const std::size_t fautes = alphabet == Alphabet::Windows1252 ? en_1252 : fautes_de(octets, alphabet);
    fautes_[rang] += fautes;
    const bool meilleur = en_1252 > 0 && (fautes < en_1252 || alphabet == Alphabet::Windows1252);
    if (meilleur && exemples_[rang].ligne == 0)
      exemples_[rang] = {ligne, std::string(utf8), en_utf8(octets, alphabet)};
  }
}

std::optional<ExamenDesLettres::Soupcon> ExamenDesLettres::soupcon() const {
  const auto dire = [&](Alphabet alphabet) {
    const Exemple& e = exemples_[static_cast<std::size_t>(alphabet)];
    return Soupcon{alphabet, e.ligne, e.lu, e.plutot};
  };
  if (doubles_ > 0) return dire(Alphabet::Utf8DeuxFois);
  const auto meilleur = std::ranges::min_element(
      kAUnOctet, {}, [&](Alphabet a) { return fautes_[static_cast<std::size_t>(a)]; });
  if (*meilleur == Alphabet::Windows1252) return std::nullopt;
  return dire(*meilleur);
}

const std::vector<std::string>& encodages() {
  static const std::vector<std::string> kIds = [] {
    std::vector<std::string> ids{"utf-8", "utf-16"};
    for (const AlphabetDit& a : kAlphabetsDits) ids.emplace_back(a.id);
    return ids;
  }();
  return kIds;
}

SoupconDeCodage::SoupconDeCodage() : examen_(std::make_unique<ExamenDesLettres>()) {}
SoupconDeCodage::~SoupconDeCodage() = default;

void SoupconDeCodage::voir(std::string_view cellule, std::size_t ligne) {
  examen_->voir(cellule, ligne);
}

std::optional<SoupconDeCodage::Dit> SoupconDeCodage::dit() const {
  const auto soupcon = examen_->soupcon();
  if (!soupcon) return std::nullopt;
  const AlphabetDit& alphabet = format::dit(soupcon->alphabet);
  return Dit{alphabet.id, alphabet.nom, soupcon->ligne, soupcon->lu, soupcon->plutot};
}

}  // namespace finhop::format
