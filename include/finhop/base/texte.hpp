// UTF-8 text: validity, display width, comparison that ignores case and accents, HTML escaping, closeness of
// words. Nothing here depends on the locale.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace finhop::texte {

// The mark that a file in UTF-8 may begin with, which is no text.
inline constexpr std::string_view kMarqueUtf8 = "\xEF\xBB\xBF";
bool est_utf8(std::string_view octets);
// Number of Unicode characters; the text must be valid UTF-8.
std::size_t longueur(std::string_view utf8);
// Columns taken on a terminal; an invalid byte counts for one.
std::size_t largeur(std::string_view utf8);
// The text cut or filled with spaces to exactly `columns`; a cut ends with `…`.
std::string ajuster(std::string_view utf8, std::size_t columns);
// The text with enough spaces before it to take `columns`; never cut.
std::string a_droite(std::string_view utf8, std::size_t columns);
// The form in which two texts are equal when they differ by case and accents only.
std::string plier(std::string_view utf8);
// The same, spaces and hyphens being those of an id: « En instruction » gives en_instruction.
std::string plier_en_id(std::string_view utf8);
// Without spaces at both ends (ASCII spaces, U+00A0, U+202F).
std::string_view rogner(std::string_view utf8);
// Without any space inside either.
std::string sans_espaces(std::string_view utf8);
// Bytes that are not valid UTF-8 shown as `\xHH`, characters that are not seen (controls, formats, line separators) as
// `\u200B`: safe to print, and what is there is seen.
std::string imprimable(std::string_view octets);
// True for such a character, U+200B or a control.
bool a_un_invisible(std::string_view utf8);
// The first such character; a line's end and a tab, which are seen where they are typed, are none.
std::optional<char32_t> premier_invisible(std::string_view utf8);
// Without these characters.
std::string sans_invisibles(std::string_view utf8);
// « octets », made printable and cut to a readable length, the invisible characters shown and told. A no-break space
// counts among them in a number or an address, where none is due.
std::string citer(std::string_view octets);
// What is said beside a value that holds such a character.
inline constexpr std::string_view kInvisibleDit = " (un caractère invisible : le retaper au clavier)";
// The same without guillemets, and cut to `colonnes`.
std::string montrer(std::string_view octets, std::size_t colonnes);
// As one word of a command that can be typed in a shell.
std::string mot_du_shell(std::string_view octets);
std::string echapper_html(std::string_view utf8);
std::string joindre(std::span<const std::string> parts, std::string_view separator);
// The words as `n` of them are called: `dossier prêt`, `dossiers prêts`; each takes its `s` from 2 on.
std::string accorder(std::size_t n, std::string_view mots);
// The first `au_plus`, then « … et 3 autres ».
std::string joindre_les_premiers(std::span<const std::string> parts, std::size_t au_plus);
// `1 dossier prêt`, `2 dossiers prêts`: a count with what it counts.
std::string compter(std::size_t n, std::string_view mots);
// The candidate nearest to `word`, when it is near enough to be what was meant.
std::optional<std::string> le_plus_proche(std::string_view word, std::span<const std::string> candidates);

constexpr bool est_chiffre(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool est_alphanumerique(char c) {
  return est_chiffre(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
// One at least, and nothing else.
bool que_des_chiffres(std::string_view octets);
std::string majuscules_ascii(std::string_view octets);
std::string minuscules_ascii(std::string_view octets);
// `suffix` is in lower case; only the letters of ASCII are compared without regard to case.
bool finit_par_sans_casse(std::string_view octets, std::string_view suffix);

}  // namespace finhop::texte
