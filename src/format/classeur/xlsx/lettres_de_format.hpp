// The code of a format of numbers, cut into what is written, what is asked and what stands for digits. Private to `format`.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace finhop::format::classeur {

// A code, letter by letter: what is quoted, escaped or between brackets is no letter of it.
class Lettres {
 public:
  explicit Lettres(std::string_view code) : reste_(code) {}

  enum class Genre : std::uint8_t { Fin, Litteral, Crochet, Signe };
  struct Jeton {
    Genre genre;
    std::string_view texte;
  };

  Jeton suivant() {
    if (reste_.empty()) return {Genre::Fin, {}};
    switch (reste_.front()) {
      case '"':
        return bordee('"', Genre::Litteral);
      case '[':
        return bordee(']', Genre::Crochet);
      case '\\':
        return litteral();
      case '_':
      case '*':
        return cache();
      default:
        return {Genre::Signe, couper(1)};
    }
  }

 private:
  std::string_view couper(std::size_t taille) {
    const std::string_view coupe = reste_.substr(0, taille);
    reste_.remove_prefix(coupe.size());
    return coupe;
  }
  // The bytes of the character that begins there.
  std::size_t signe(std::size_t place) const {
    std::size_t taille = 1;
    while (place + taille < reste_.size() &&
           (static_cast<unsigned char>(reste_[place + taille]) & 0xC0U) == 0x80U)
      ++taille;
    return taille;
  }
  Jeton bordee(char fin, Genre genre) {
    const std::size_t place = reste_.find(fin, 1);
    const std::string_view dedans = reste_.substr(1, place == std::string_view::npos ? place : place - 1);
    reste_.remove_prefix(std::min(reste_.size(), dedans.size() + 2));
    return {genre, dedans};
  }
  Jeton litteral() {
    couper(1);
    return {Genre::Litteral, reste_.empty() ? reste_ : couper(signe(0))};
  }
  // The width of a character, or one that fills: a space at most is seen.
  Jeton cache() {
    couper(1);
    if (!reste_.empty()) couper(signe(0));
    return {Genre::Litteral, {}};
  }

  std::string_view reste_;
};

}  // namespace finhop::format::classeur
