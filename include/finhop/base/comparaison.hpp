// Comparing texts that someone else wrote: what two writings of the same words have in common, and how far two texts are
// from each other. Nothing here depends on the locale.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace finhop::texte {

// The words alone: compatible forms made one (NFKC), case folded, accents, format characters (Cf) and controls dropped,
// each run of space made one, none at both ends, nor punctuation at the end. Bytes that are not UTF-8 become U+FFFD.
std::string reduire(std::string_view octets);
// The text as it can be read and typed on one line: the same words once reduced.
std::string en_une_ligne(std::string_view octets);
// In any alphabet.
bool a_une_lettre(std::string_view utf8);
// The text as it was before its UTF-8 was taken for Windows-1252, once or several times; nothing when it was not.
std::optional<std::string> reparer(std::string_view utf8);
// The fewest characters to add, take out or replace to make one of the other.
std::size_t distance(std::string_view a, std::string_view b);

}  // namespace finhop::texte
