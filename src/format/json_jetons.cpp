#include "format/json_jetons.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "finhop/base/texte.hpp"
#include "format/json_strict.hpp"

namespace finhop::format {
namespace {

constexpr std::string_view kFinDeMot = " \t\r\n,:{}[]\"";

char caractere(std::string_view suite, std::size_t i) {
  return i < suite.size() ? suite[i] : '\0';
}

std::size_t chiffres(std::string_view suite, std::size_t depuis) {
  std::size_t i = depuis;
  while (texte::est_chiffre(caractere(suite, i))) ++i;
  return i;
}

// The four digits of \uXXXX, whose backslash is at `i`.
std::optional<unsigned> code_u(std::string_view suite, std::size_t i) {
  if (caractere(suite, i) != '\\' || caractere(suite, i + 1) != 'u') return std::nullopt;
  unsigned code = 0;
  for (std::size_t k = i + 2; k < i + 6; ++k) {
    constexpr std::string_view kChiffres = "0123456789abcdef0123456789ABCDEF";
    const std::size_t rang = k < suite.size() ? kChiffres.find(suite[k]) : std::string_view::npos;
    if (rang == std::string_view::npos) return std::nullopt;
    code = code * 16 + static_cast<unsigned>(rang % 16);
  }
  return code;
}

// The escape whose backslash is at `i`; its length counts from there.
Jeton echappement(std::string_view suite, std::size_t i) {
  constexpr std::string_view kSimples = "\"\\/bfnrt";
  const char c = caractere(suite, i + 1);
  if (i + 1 < suite.size() && kSimples.find(c) != std::string_view::npos) return {2, ""};
  const std::optional<unsigned> code = code_u(suite, i);
  if (!code && c == 'u')
    return {0, "échappement {} incomplet ; attendu : \\u et quatre chiffres hexadécimaux", 6};
  if (!code)
    return {0, "échappement {} inconnu ; attendu : \\\" \\\\ \\/ \\b \\f \\n \\r \\t ou \\uXXXX",
            1 + taille_utf8(suite.substr(i + 1))};
  if (*code < 0xD800 || *code > 0xDFFF) return {6, ""};
  const std::optional<unsigned> second = code_u(suite, i + 6);
  if (*code < 0xDC00 && second && *second >= 0xDC00 && *second <= 0xDFFF) return {12, ""};
  return {0, "demi-caractère isolé {} ; attendu : une paire \\uD8XX\\uDCXX, ou le caractère lui-même", 6};
}

Jeton texte(std::string_view suite) {
  for (std::size_t i = 1; i < suite.size();) {
    const char c = suite[i];
    if (c == '"') return {i + 1, ""};
    if (c == '\n' || c == '\r')
      return {i, "retour à la ligne dans un texte ; attendu : un guillemet fermant, ou \\n"};
    if (static_cast<unsigned char>(c) < 0x20)
      return {i, "caractère de contrôle {} dans un texte ; attendu : un échappement \\uXXXX", 1};
    if (c == '\\' && i + 1 == suite.size()) break;
    const Jeton echappe = c == '\\' ? echappement(suite, i) : Jeton{1, ""};
    if (!echappe.defaut.empty()) return {i, echappe.defaut, echappe.vu};
    i += echappe.taille;
  }
  return {suite.size(), "le fichier s'arrête au milieu d'un texte ; attendu : un guillemet fermant"};
}

Jeton nombre(std::string_view suite) {
  const std::size_t debut = suite.front() == '-' ? 1 : 0;
  const std::size_t fin_entiere = chiffres(suite, debut);
  if (fin_entiere == debut) return {0, "{} n'est pas un nombre ; attendu : un chiffre après le signe"};
  if (caractere(suite, debut) == '0' && fin_entiere > debut + 1)
    return {
        0,
        "le nombre {} commence par un zéro ; attendu : un nombre sans zéro devant, ou un texte entre guillemets"};
  std::size_t i = fin_entiere;
  if (caractere(suite, i) == '.') {
    const std::size_t fin = chiffres(suite, i + 1);
    if (fin == i + 1) return {0, "le nombre {} finit par un point ; attendu : des chiffres après le point"};
    i = fin;
  }
  if (caractere(suite, i) == 'e' || caractere(suite, i) == 'E') {
    const char signe = caractere(suite, i + 1);
    const std::size_t exposant = i + (signe == '+' || signe == '-' ? 2 : 1);
    i = chiffres(suite, exposant);
    if (i == exposant) return {0, "l'exposant du nombre {} manque ; attendu : des chiffres après e"};
  }
  return {i, ""};
}

Jeton mot(std::string_view suite) {
  const std::string_view lu = suite.substr(0, suite.find_first_of(kFinDeMot));
  for (const std::string_view connu : {"true", "false", "null"})
    if (lu == connu) return {lu.size(), ""};
  if (lu.starts_with('+')) return {0, "le nombre {} porte un signe + ; attendu : un nombre sans ce signe"};
  if (lu.starts_with('.'))
    return {0, "le nombre {} commence par un point ; attendu : un chiffre avant le point"};
  if (lu.starts_with("'") || lu.starts_with("“") || lu.starts_with("”") || lu.starts_with("«"))
    return {0, "guillemets de {} ; attendu : des guillemets droits \" autour du texte"};
  if (suite.front() == ',' || suite.front() == ':' || suite.front() == '}' || suite.front() == ']')
    return {0, "{} au lieu d'une valeur ; attendu : une valeur avant"};
  for (const std::string_view connu : {"true", "false", "null"})
    if (texte::minuscules_ascii(lu) == connu)
      return {0, fmt::format("{{}} ; attendu : {} en minuscules", connu)};
  return {
      0,
      "{} n'est pas une valeur ; attendu : un texte entre guillemets, un nombre, true, false, null, { ou ["};
}

}  // namespace

Jeton lire_jeton(std::string_view suite) {
  if (suite.front() == '"') return texte(suite);
  if (suite.front() == '-' || texte::est_chiffre(suite.front())) return nombre(suite);
  return mot(suite);
}

std::string extrait(std::string_view suite, std::size_t vu) {
  if (vu > 0) return texte::imprimable(suite.substr(0, vu));
  constexpr std::size_t kCaracteres = 20;
  std::size_t fin = 0;
  for (std::size_t n = 0; n < kCaracteres && fin < suite.size(); ++n) {
    if (n > 0 && kFinDeMot.find(suite[fin]) != std::string_view::npos) break;
    fin += std::max<std::size_t>(1, taille_utf8(suite.substr(fin)));
  }
  return texte::imprimable(suite.substr(0, fin));
}

}  // namespace finhop::format
