// A picture made anew: what people look at of a PNG or a JPEG, as a PNG that holds nothing of its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace finhop::lecteur {

// One reduced so that its longer side is kCotePixels at most: each of its points is the mean of those it stands for, on
// white. Points come in any order, each once.
class Reduction {
 public:
  Reduction(std::size_t largeur, std::size_t hauteur);

  // Opaque or not, from 0 to 255.
  struct Point {
    unsigned rouge = 0, vert = 0, bleu = 0, opacite = 255;
  };
  void poser(std::size_t x, std::size_t y, const Point& point);

  std::size_t largeur() const { return reduite_l_; }
  std::size_t hauteur() const { return reduite_h_; }
  // Three bytes a point, row by row.
  std::vector<std::uint8_t> points() const;

 private:
  struct Somme {
    std::uint32_t rouge = 0, vert = 0, bleu = 0, combien = 0;
  };
  std::size_t largeur_, hauteur_, reduite_l_, reduite_h_;
  std::vector<Somme> sommes_;
};

// Its points, or nothing when it cannot be decoded to its end.
std::optional<Reduction> reduire_png(std::string_view octets);
std::optional<Reduction> reduire_jpeg(std::string_view octets);
// Empty when memory lacks.
std::string ecrire_png(const Reduction& image);

// In PNG; empty when these bytes are no such picture. What reading one asks for is bounded as everywhere here.
std::string redessiner(std::string_view octets);

}  // namespace finhop::lecteur
