#include <fmt/format.h>
#include <array>

#include "oracle/depot_casse.hpp"

namespace finhop::tests {
namespace {

using namespace std::string_view_literals;

// Offsets of the bytes inside texts and keys, closing quotes included; or of the others but these.
std::vector<std::size_t> positions(const std::string& octets, bool dans_un_texte) {
  std::vector<std::size_t> trouvees;
  bool dedans = false;
  for (std::size_t i = 0; i < octets.size(); ++i) {
    if (dedans == dans_un_texte) trouvees.push_back(i);
    if (dedans && octets[i] == '\\')
      ++i;
    else if (octets[i] == '"')
      dedans = !dedans;
  }
  return trouvees;
}

// One of `ajouts` at a place inside or outside texts, shown as hexadecimal.
template <class ChangesetDAjouts>
std::string ajouter(Brouillon& brouillon, const ChangesetDAjouts& ajouts, bool dans_un_texte) {
  const std::vector<std::size_t> places = positions(brouillon.octets, dans_un_texte);
  if (places.empty()) return {};
  const std::string_view ajout = brouillon.hasard.parmi(ajouts);
  brouillon.octets.insert(brouillon.hasard.parmi(places), ajout);
  std::string vu;
  for (const char c : ajout) vu += fmt::format(" {:02x}", static_cast<unsigned char>(c));
  return fmt::format("octets{} {}", vu, dans_un_texte ? "dans un texte" : "hors des textes");
}

// Latin-1, overlong, surrogate, above U+10FFFF, cut.
std::string mauvais_utf8(Brouillon& brouillon) {
  constexpr std::array kSuites{
      "\xE9"sv,     "\xE0"sv,        "\xC0\x80"sv, "\xC1\xBF"sv, "\xED\xA0\x80"sv, "\xF4\x90\x80\x80"sv,
      "\xE2\x82"sv, "\x80"sv,        "\xFE"sv,     "\xFF"sv,     "\xE0\x80\xAF"sv, "\xF8\x88\x80\x80\x80"sv,
      "\xC3\xA9"sv, "\xEF\xBF\xBF"sv};
  return ajouter(brouillon, kSuites, true);
}

std::string caractere_de_controle(Brouillon& brouillon) {
  constexpr std::array kCaracteres{"\t"sv, "\n"sv, "\r"sv, "\x01"sv, "\x1F"sv, "\x7F"sv, "\0"sv, "\x08"sv};
  return ajouter(brouillon, kCaracteres, true);
}

std::string echappement(Brouillon& brouillon) {
  constexpr std::array kSuites{"\\u0041"sv,       "\\ud83d\\ude00"sv,
                               "\\ud83d"sv,       "\\ude00"sv,
                               "\\x41"sv,         "\\u00"sv,
                               "\\'"sv,           "\\/"sv,
                               "\\n"sv,           "\\"sv,
                               "\\u00E9"sv,       "\\U0041"sv,
                               "\\ude00\\ud83d"sv};
  return ajouter(brouillon, kSuites, true);
}

std::string hors_des_textes(Brouillon& brouillon) {
  constexpr std::array kSuites{" "sv,       "\n\t\r "sv, "\f"sv,    "\v"sv, "\xC2\xA0"sv,    "\xEF\xBB\xBF"sv,
                               "/* a */"sv, "// a\n"sv,  "# a\n"sv, ","sv,  ":"sv,           "'"sv,
                               "\""sv,      "0"sv,       "."sv,     "\0"sv, "{"sv,           "]"sv,
                               "NaN"sv,     "null"sv,    "e"sv,     "-"sv,  "\xE2\x80\x83"sv};
  return ajouter(brouillon, kSuites, false);
}

std::string bom(Brouillon& brouillon) {
  constexpr std::array kBoms{
      "\xEF\xBB\xBF"sv, "\xEF\xBB\xBF"sv, "\xEF\xBB\xBF"sv, "\xEF\xBB\xBF\xEF\xBB\xBF"sv,
      "\xFF\xFE"sv,     "\xFE\xFF"sv,     "\xEF\xBB"sv,     " \xEF\xBB\xBF"sv};
  brouillon.octets.insert(0, brouillon.hasard.parmi(kBoms));
  return "BOM";
}

std::string utf16(Brouillon& brouillon) {
  const bool petit_boutien = brouillon.hasard.une_fois_sur(2);
  std::string large = !brouillon.hasard.une_fois_sur(2) ? "" : petit_boutien ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : brouillon.octets) {
    if (!petit_boutien) large += '\0';
    large += c;
    if (petit_boutien) large += '\0';
  }
  brouillon.octets = large;
  return "UTF-16";
}

std::string couper(Brouillon& brouillon) {
  const std::size_t garde = brouillon.hasard.sous(brouillon.octets.size() + 1);
  brouillon.octets.resize(garde);
  return fmt::format("coupé à {} octets", garde);
}

std::string suite(Brouillon& brouillon) {
  constexpr std::array kSuites{
      "x"sv,        "{}"sv,           ","sv,      "\0"sv,   "]"sv,    "}"sv,    "  \n\n"sv, "\r\n"sv, "\f"sv,
      "\xC2\xA0"sv, "\xEF\xBB\xBF"sv, "// fin"sv, "\x1A"sv, "\xFF"sv, "null"sv, "\0\0"sv,   "\t"sv};
  const std::string_view ajout = brouillon.hasard.parmi(kSuites);
  const bool au_debut = brouillon.hasard.une_fois_sur(4);
  brouillon.octets.insert(au_debut ? 0 : brouillon.octets.size(), ajout);
  return fmt::format("{} octets de trop {}", ajout.size(), au_debut ? "au début" : "à la fin");
}

// Before a closing bracket or brace.
std::string virgule_de_trop(Brouillon& brouillon) {
  std::vector<std::size_t> places;
  for (const std::size_t i : positions(brouillon.octets, false))
    if (brouillon.octets[i] == '}' || brouillon.octets[i] == ']') places.push_back(i);
  if (places.empty()) return {};
  brouillon.octets.insert(brouillon.hasard.parmi(places), ",");
  return "virgule de trop";
}

std::string apostrophes(Brouillon& brouillon) {
  for (char& c : brouillon.octets)
    if (c == '"') c = '\'';
  return "apostrophes au lieu de guillemets";
}

std::string changer_un_octet(Brouillon& brouillon) {
  if (brouillon.octets.empty()) return {};
  const std::size_t i = brouillon.hasard.sous(brouillon.octets.size());
  const char mis = static_cast<char>(brouillon.hasard.sous(256));
  const std::size_t maniere = brouillon.hasard.sous(3);
  if (maniere == 0) brouillon.octets[i] = mis;
  if (maniere == 1) brouillon.octets.insert(i, 1, mis);
  if (maniere == 2) brouillon.octets.erase(i, 1);
  return fmt::format("octet {} {}", i,
                     maniere == 2 ? "ôté" : fmt::format("{:02x} mis", static_cast<unsigned char>(mis)));
}

std::string tout_autre_texte(Brouillon& brouillon) {
  constexpr std::array kTextes{""sv,
                               " \n"sv,
                               "null"sv,
                               "42"sv,
                               "[]"sv,
                               "{}"sv,
                               "\"x\""sv,
                               "true"sv,
                               "-1.50"sv,
                               "[{}]"sv,
                               "{\"lignesImport\":[]}"sv,
                               "{\"lignesImport\":[{}]}"sv,
                               "{} {}"sv,
                               "{\"lignesImport\":[1,{},null]}"sv,
                               "%PDF-1.4"sv,
                               "1e400"sv,
                               "\xEF\xBB\xBF"sv};
  brouillon.octets = brouillon.hasard.parmi(kTextes);
  return fmt::format("tout le fichier est {}", brouillon.octets);
}

}  // namespace

std::span<const Casse> casses_des_octets() {
  static constexpr std::array kCasses{mauvais_utf8,
                                      caractere_de_controle,
                                      echappement,
                                      echappement,
                                      hors_des_textes,
                                      hors_des_textes,
                                      bom,
                                      bom,
                                      utf16,
                                      couper,
                                      suite,
                                      suite,
                                      virgule_de_trop,
                                      apostrophes,
                                      changer_un_octet,
                                      changer_un_octet,
                                      changer_un_octet,
                                      tout_autre_texte};
  return kCasses;
}

}  // namespace finhop::tests
