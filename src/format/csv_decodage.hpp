// From a file's bytes to UTF-8 text, piece by piece: what the file is, how it is encoded.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "finhop/format/csv_reader.hpp"

namespace finhop::format {

// Gives the whole text in pieces cut anywhere between characters, until `voir` says to stop. What is not a text is told,
// then nothing more is given. `encodage`: as lire_csv takes it.
std::optional<DefautCsv> decoder_csv(std::string_view octets, std::string_view encodage,
                                     const std::function<Poursuite(std::string_view)>& voir);

// The line reached, every kind of end counting once, also where a file mixes them, and an end that is cut in two. The
// \r\r\n of programs that translated the ends twice is one end.
class CompteDeLignes {
 public:
  std::size_t avancer(std::string_view texte);
  std::size_t ligne() const { return ligne_; }

 private:
  std::size_t ligne_ = 1;
  std::size_t retours_ = 0;  // \r just before
};

}  // namespace finhop::format
