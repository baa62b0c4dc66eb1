// PNG, read row by row and written.
#include <png.h>

#include <csetjmp>

#include "lecteur/document_defaut.hpp"
#include "lecteur/image.hpp"

namespace finhop::lecteur {
namespace {

constexpr std::size_t kCouleurs = 4;  // red, green, blue, how opaque

struct Parcours {
  std::optional<Reduction> image;
  std::int64_t largeur = 0;
  bool entrelacee = false;
  bool fin = false;
};

Parcours& parcours_de(png_structp png) {
  return *static_cast<Parcours*>(png_get_progressive_ptr(png));
}

[[noreturn]] void abandonner(png_structp png, png_const_charp) {
  png_longjmp(png, 1);
}
void taire(png_structp, png_const_charp) {}

// Whatever it holds, four bytes a point. Leaves no object alive when it ends by png_error.
void a_l_en_tete(png_structp png, png_infop info) {
  Parcours& parcours = parcours_de(png);
  parcours.largeur = png_get_image_width(png, info);
  parcours.entrelacee = png_get_interlace_type(png, info) != PNG_INTERLACE_NONE;
  if (defaut_dimensions(png_get_image_width(png, info), png_get_image_height(png, info)))
    png_error(png, "dimensions");
  parcours.image.emplace(png_get_image_width(png, info), png_get_image_height(png, info));
  png_set_expand(png);
  png_set_strip_16(png);
  png_set_gray_to_rgb(png);
  png_set_add_alpha(png, 0xFF, PNG_FILLER_AFTER);
  png_read_update_info(png, info);
  if (png_get_rowbytes(png, info) != png_get_image_width(png, info) * kCouleurs) png_error(png, "points");
}

// An interlaced image comes in seven passes, each with some points of some rows.
void a_la_ligne(png_structp png, png_bytep octets, png_uint_32 ligne, int passe) {
  Parcours& parcours = parcours_de(png);
  if (octets == nullptr || !parcours.image) return;
  const std::int64_t y = parcours.entrelacee ? PNG_ROW_FROM_PASS_ROW(std::int64_t{ligne}, passe) : ligne;
  const std::int64_t combien =
      parcours.entrelacee ? PNG_PASS_COLS(parcours.largeur, passe) : parcours.largeur;
  for (std::int64_t i = 0; i < combien; ++i, octets += kCouleurs) {
    const std::int64_t x = parcours.entrelacee ? PNG_COL_FROM_PASS_COL(i, passe) : i;
    parcours.image->poser(static_cast<std::size_t>(x), static_cast<std::size_t>(y),
                          {octets[0], octets[1], octets[2], octets[3]});
  }
}
void a_la_fin(png_structp png, png_infop) {
  parcours_de(png).fin = true;
}

class Lecteur {
 public:
  explicit Lecteur(Parcours& parcours)
      : png_(png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, abandonner, taire)),
        info_(png_ == nullptr ? nullptr : png_create_info_struct(png_)) {
    if (info_ != nullptr) png_set_progressive_read_fn(png_, &parcours, a_l_en_tete, a_la_ligne, a_la_fin);
  }
  Lecteur(const Lecteur&) = delete;
  Lecteur& operator=(const Lecteur&) = delete;
  ~Lecteur() { png_destroy_read_struct(&png_, &info_, nullptr); }

  // Nothing here has a destructor: png_error comes back by longjmp.
  bool derouler(std::string_view octets) {
    if (info_ == nullptr || setjmp(png_jmpbuf(png_)) != 0) return false;
    png_set_crc_action(png_, PNG_CRC_ERROR_QUIT, PNG_CRC_WARN_DISCARD);
    png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);
    // libpng takes bytes it does not change as if it might.
    png_process_data(png_, info_, reinterpret_cast<png_bytep>(const_cast<char*>(octets.data())),
                     octets.size());
    return true;
  }

 private:
  png_structp png_;
  png_infop info_;
};

void ajouter(png_structp png, png_bytep octets, std::size_t combien) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(octets), combien);
}
void rien(png_structp) {}

class Ecrivain {
 public:
  explicit Ecrivain(std::string& sortie)
      : png_(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, abandonner, taire)),
        info_(png_ == nullptr ? nullptr : png_create_info_struct(png_)) {
    if (info_ != nullptr) png_set_write_fn(png_, &sortie, ajouter, rien);
  }
  Ecrivain(const Ecrivain&) = delete;
  Ecrivain& operator=(const Ecrivain&) = delete;
  ~Ecrivain() { png_destroy_write_struct(&png_, &info_); }

  bool ecrire(std::uint32_t largeur, std::uint32_t hauteur, const std::uint8_t* points) {
    if (info_ == nullptr || setjmp(png_jmpbuf(png_)) != 0) return false;
    png_set_IHDR(png_, info_, largeur, hauteur, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png_, info_);
    for (std::uint32_t y = 0; y < hauteur; ++y)
      png_write_row(png_, points + std::size_t{y} * largeur * 3);
    png_write_end(png_, info_);
    return true;
  }

 private:
  png_structp png_;
  png_infop info_;
};

}  // namespace

std::optional<Reduction> reduire_png(std::string_view octets) {
  Parcours parcours;
  Lecteur lecteur(parcours);
  if (!lecteur.derouler(octets) || !parcours.fin) return std::nullopt;
  return std::move(parcours.image);
}

std::string ecrire_png(const Reduction& image) {
  std::string sortie;
  const std::vector<std::uint8_t> points = image.points();
  Ecrivain ecrivain(sortie);
  const bool ecrite = ecrivain.ecrire(static_cast<std::uint32_t>(image.largeur()),
                                      static_cast<std::uint32_t>(image.hauteur()), points.data());
  return ecrite ? sortie : std::string();
}

}  // namespace finhop::lecteur
