// Says why and where bytes are not one JSON value in UTF-8 (RFC 8259), nested at most kProfondeurMax deep:
// rule STR-01. Slow and precise; what is probably right is left to simdjson.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace finhop::format {

struct DefautJson {
  std::size_t place = 0;  // byte offset
  std::string message;    // French
  std::string valeur;     // what stands there, readable
};

// How far bytes that are not JSON can be read all the same.
struct DebutLisible {
  std::size_t fin = 0;               // the end of the last whole value, or of the last bracket that opens
  std::vector<std::size_t> ouverts;  // where the blocks and lists still open there begin, outermost first
  std::string fermetures;            // what closes them
};
// Of the bytes before a defect of the encoding, or of all of them. Numbers and words just before the spot may be a
// part of what is wrong (12500,00) or cut: they are left out.
DebutLisible debut_lisible(std::string_view octets);

// Of the encoding: empty, UTF-16, not UTF-8.
std::optional<DefautJson> defaut_d_encodage(std::string_view octets);
// Of the JSON text, which is UTF-8 without BOM.
std::optional<DefautJson> defaut_de_json(std::string_view octets);

// Where the sign of this rank stands, from 0, when there are that many: brackets, commas, colons, texts, other values.
// Bytes that are no JSON are counted as the fast reader would count them.
std::optional<std::size_t> place_du_signe(std::string_view octets, std::size_t rang);

// Length of the UTF-8 character that stands first, 0 when there is none.
std::size_t taille_utf8(std::string_view octets);

}  // namespace finhop::format
