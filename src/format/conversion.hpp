// From one encoding to UTF-8, piece by piece, by iconv.
#pragma once

#include <iconv.h>

#include <array>
#include <cstddef>
#include <string_view>

namespace finhop::format {

struct Codage {
  const char* iconv;
  std::string_view nom;
};
constexpr Codage kUtf16Petit{"UTF-16LE", "UTF-16"};
constexpr Codage kUtf16Grand{"UTF-16BE", "UTF-16"};
constexpr Codage kCp1252{"CP1252", "Windows-1252"};

class Conversion {
 public:
  explicit Conversion(const char* de);
  Conversion(const Conversion&) = delete;
  Conversion& operator=(const Conversion&) = delete;
  ~Conversion();

  // One piece of the text; `octets` loses what was read. Empty when what comes next cannot be read.
  std::string_view suivant(std::string_view& octets);

 private:
  iconv_t iconv_;
  std::array<char, 65536> tampon_{};
};

// Where UTF-8 breaks first, and whether letters of UTF-8 stand elsewhere: then the file mixes two encodings.
struct ExamenUtf8 {
  std::size_t rupture = std::string_view::npos;
  bool a_des_lettres = false;
};
ExamenUtf8 examiner_utf8(std::string_view octets);

}  // namespace finhop::format
