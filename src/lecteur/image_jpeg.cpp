// JPEG, read row by row.
#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdio>

// It takes FILE and size_t to be known.
#include <jpeglib.h>

#include "finhop/lecteur/protocole.hpp"
#include "lecteur/document_defaut.hpp"
#include "lecteur/image.hpp"

namespace finhop::lecteur {
namespace {

constexpr unsigned kPlein = 255;

struct Gestion {
  jpeg_error_mgr base{};  // first: libjpeg gives its address back
  std::jmp_buf retour{};
};

[[noreturn]] void abandonner(j_common_ptr jpeg) {
  std::longjmp(reinterpret_cast<Gestion*>(jpeg->err)->retour, 1);
}
void taire(j_common_ptr) {}
void passer(j_common_ptr, int) {}

class Decodeur {
 public:
  Decodeur() {
    jpeg_.err = jpeg_std_error(&gestion_.base);
    gestion_.base.error_exit = abandonner;
    gestion_.base.emit_message = passer;
    gestion_.base.output_message = taire;
  }
  Decodeur(const Decodeur&) = delete;
  Decodeur& operator=(const Decodeur&) = delete;
  ~Decodeur() { jpeg_destroy_decompress(&jpeg_); }

  // Every call that may fail is in these, which leave no object alive: a failure comes back by longjmp.
  bool commencer(std::string_view octets) {
    if (setjmp(gestion_.retour) != 0) return false;
    jpeg_create_decompress(&jpeg_);
    jpeg_mem_src(&jpeg_, reinterpret_cast<const unsigned char*>(octets.data()), octets.size());
    jpeg_read_header(&jpeg_, TRUE);
    regler();
    jpeg_start_decompress(&jpeg_);
    return true;
  }
  // False once all rows were read, or when one cannot be.
  bool lire(JSAMPROW ligne) {
    if (jpeg_.output_scanline >= jpeg_.output_height || setjmp(gestion_.retour) != 0) return false;
    return jpeg_read_scanlines(&jpeg_, &ligne, 1) == 1;
  }
  bool est_finie() const { return jpeg_.output_scanline >= jpeg_.output_height; }

  std::size_t largeur() const { return jpeg_.output_width; }
  std::size_t hauteur() const { return jpeg_.output_height; }
  std::size_t couleurs() const { return static_cast<std::size_t>(jpeg_.output_components); }

 private:
  // As few points as are shown: libjpeg reduces as it reads, by eighths.
  void regler() {
    const auto le_plus_long = std::max(jpeg_.image_width, jpeg_.image_height);
    jpeg_.scale_denom = 8;
    jpeg_.scale_num = 1;
    while (jpeg_.scale_num < 8 && le_plus_long / 8 * jpeg_.scale_num < unsigned{kCotePixels})
      jpeg_.scale_num *= 2;
    jpeg_.dct_method = JDCT_IFAST;
    const bool quatre = jpeg_.num_components == 4;
    jpeg_.out_color_space = quatre ? JCS_CMYK : jpeg_.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
  }

  Gestion gestion_;
  jpeg_decompress_struct jpeg_{};
};

// Four inks are written inverted by all that writes them.
Reduction::Point point_de(const JSAMPLE* valeurs, std::size_t couleurs) {
  if (couleurs == 1) return {valeurs[0], valeurs[0], valeurs[0]};
  if (couleurs == 3) return {valeurs[0], valeurs[1], valeurs[2]};
  const unsigned noir = valeurs[3];
  return {valeurs[0] * noir / kPlein, valeurs[1] * noir / kPlein, valeurs[2] * noir / kPlein};
}

}  // namespace

std::optional<Reduction> reduire_jpeg(std::string_view octets) {
  Avertissements avertissements;
  if (defaut_jpeg(octets, avertissements)) return std::nullopt;
  Decodeur decodeur;
  if (!decodeur.commencer(octets)) return std::nullopt;
  Reduction image(decodeur.largeur(), decodeur.hauteur());
  const std::size_t couleurs = decodeur.couleurs();
  std::vector<JSAMPLE> ligne(decodeur.largeur() * couleurs);
  for (std::size_t y = 0; decodeur.lire(ligne.data()); ++y)
    for (std::size_t x = 0; x < decodeur.largeur(); ++x)
      image.poser(x, y, point_de(&ligne[x * couleurs], couleurs));
  return decodeur.est_finie() ? std::optional(std::move(image)) : std::nullopt;
}

}  // namespace finhop::lecteur
