// UTF-8 text: validity, display width, comparison that ignores case and accents, HTML escaping, closeness of
// words. Nothing here depends on the locale.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace finhop::text {

bool is_utf8(std::string_view octets);
// Number of Unicode characters; the text must be valid UTF-8.
std::size_t length(std::string_view utf8);
// Columns taken on a terminal; an invalid byte counts for one.
std::size_t width(std::string_view utf8);
// The text cut or filled with spaces to exactly `columns`; a cut ends with `…`.
std::string fit(std::string_view utf8, std::size_t columns);
// The text with enough spaces before it to take `columns`; never cut.
std::string right(std::string_view utf8, std::size_t columns);
// The form in which two texts are equal when they differ by case and accents only.
std::string fold(std::string_view utf8);
// Without spaces at both ends (ASCII spaces, U+00A0, U+202F).
std::string_view trim(std::string_view utf8);
// Without any space inside either.
std::string without_spaces(std::string_view utf8);
// Bytes that are not valid UTF-8 and control characters shown as `\xHH`: safe to print.
std::string printable(std::string_view octets);
// « octets », made printable and cut to a readable length.
std::string quoted(std::string_view octets);
// As one word of a command that can be typed in a shell.
std::string shell_word(std::string_view octets);
std::string escape_html(std::string_view utf8);
std::string join(std::span<const std::string> parts, std::string_view separator);
// `1 dossier`, `2 dossiers`: a count with its noun, plural by adding `s` from 2 on.
std::string count(std::size_t n, std::string_view noun);
// The candidate nearest to `word`, when it is near enough to be what was meant.
std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates);

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_alnum(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
std::string upper_ascii(std::string_view octets);
std::string lower_ascii(std::string_view octets);
// `suffix` is in lower case; only the letters of ASCII are compared without regard to case.
bool ends_with_ignoring_case(std::string_view octets, std::string_view suffix);

}  // namespace finhop::text
