// Says why and where bytes are not one JSON value in UTF-8 (RFC 8259), nested at most kProfondeurMax deep:
// rule STR-01. Slow and precise; what is probably right is left to simdjson.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace finhop::format {

struct DefautJson {
  std::size_t place = 0;  // byte offset
  std::string message;    // French
  std::string valeur;     // what stands there, readable
};

// Of the encoding: empty, UTF-16, not UTF-8.
std::optional<DefautJson> defaut_d_encodage(std::string_view octets);
// Of the JSON text, which is UTF-8 without BOM.
std::optional<DefautJson> defaut_de_json(std::string_view octets);

// Length of the UTF-8 character that stands first, 0 when there is none.
std::size_t taille_utf8(std::string_view octets);

}  // namespace finhop::format
