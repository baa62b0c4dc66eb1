// What a text was written in, when it is not what it was read in: the letters of a Macintosh, of DOS, or UTF-8 read as
// Windows-1252 and written again, which all look like text.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace finhop::format {

enum class Alphabet { Windows1252, MacRoman, Cp850, Cp437, Latin9, Utf8DeuxFois };
inline constexpr std::size_t kAlphabets = 6;

struct AlphabetDit {
  Alphabet alphabet;
  std::string_view id;  // as an option names it
  std::string_view nom;
};
inline constexpr std::array<AlphabetDit, kAlphabets> kAlphabetsDits{
    AlphabetDit{Alphabet::Windows1252, "windows-1252", "Windows-1252"},
    AlphabetDit{Alphabet::MacRoman, "macroman", "MacRoman, celui des anciens Macintosh"},
    AlphabetDit{Alphabet::Cp850, "cp850", "CP850, celui de DOS"},
    AlphabetDit{Alphabet::Cp437, "cp437", "CP437, celui de DOS"},
    AlphabetDit{Alphabet::Latin9, "iso-8859-15", "ISO-8859-15"},
    AlphabetDit{Alphabet::Utf8DeuxFois, "utf-8-deux-fois", "UTF-8 converti deux fois"}};
std::optional<Alphabet> alphabet_d_id(std::string_view id);
const AlphabetDit& dit(Alphabet alphabet);

// Bytes of an alphabet of one byte a letter, as UTF-8.
std::string en_utf8(std::string_view octets, Alphabet alphabet);
// UTF-8 that was converted twice, once less; what was converted once only stays.
std::string sans_double_conversion(std::string_view utf8);

// Reads cell after cell as UTF-8, or as Windows-1252 put in UTF-8, and tells whether another alphabet makes more French
// of them.
class ExamenDesLettres {
 public:
  void voir(std::string_view utf8, std::size_t ligne);

  struct Soupcon {
    Alphabet alphabet;
    std::size_t ligne;   // of the first cell that looks like it
    std::string lu;      // what stands there
    std::string plutot;  // and what it would be
  };
  std::optional<Soupcon> soupcon() const;

 private:
  struct Exemple {
    std::size_t ligne = 0;
    std::string lu;
    std::string plutot;
  };
  void voir_octets(const std::string& octets, std::string_view utf8, std::size_t ligne);

  std::array<std::size_t, kAlphabets> fautes_{};
  std::array<Exemple, kAlphabets> exemples_;
  std::size_t doubles_ = 0;
};

}  // namespace finhop::format
