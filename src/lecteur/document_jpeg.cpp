#include <fmt/format.h>

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <vector>

// It takes FILE and size_t to be known.
#include <jpeglib.h>
// It is made of a list of its own, to be read after the declarations.
#include <jerror.h>

#include "lecteur/document_defaut.hpp"

namespace finhop::lecteur {
namespace {

// A hostile progressive file can ask for thousands of passes over the whole image. Those of the largest image take half a
// minute by hundreds, in a file of a few kilobytes. Cameras and editors make some ten of them: twenty over the largest.
constexpr std::uint64_t kPixelsParcourusMax = 2'000'000'000;
// Over a small image too.
constexpr int kPassesMax = 500;

constexpr std::string_view kEnTrop =
    "des octets de trop se mêlent aux données de l'image, qui se décode pourtant jusqu'au bout";
constexpr std::string_view kDesordre =
    "les parties de l'image ne se suivent pas comme elles l'annoncent, mais elles se décodent jusqu'au bout";

struct Gestion {
  jpeg_error_mgr base{};  // first: libjpeg gives its address back
  std::jmp_buf retour{};
  int code = 0;  // of the message that ended the reading
  bool en_trop = false;
  bool desordre = false;
};

Gestion& gestion_de(j_common_ptr jpeg) {
  return *reinterpret_cast<Gestion*>(jpeg->err);
}

[[noreturn]] void abandonner(j_common_ptr jpeg) {
  Gestion& gestion = gestion_de(jpeg);
  gestion.code = gestion.base.msg_code;
  std::longjmp(gestion.retour, 1);
}

void taire(j_common_ptr) {}

// What is asked for again may be told twice; what was never told cannot be made more precise.
bool precise_ce_qui_manque(const jpeg_decompress_struct& jpeg, int coefficient) {
  return jpeg.Ah > 0 && coefficient >= jpeg.Ss;
}

// libjpeg goes on after each of these, on grey or on nothing when data lacks. The first one that loses a pixel decides:
// going on would only take time.
void juger(j_common_ptr commun, int niveau) {
  if (niveau >= 0) return;
  Gestion& gestion = gestion_de(commun);
  const auto& jpeg = *reinterpret_cast<j_decompress_ptr>(commun);
  switch (gestion.base.msg_code) {
    case JWRN_ADOBE_XFORM:
    case JWRN_BOGUS_ICC:
    case JWRN_JFIF_MAJOR:
    case JWRN_NOT_SEQUENTIAL:
      return;
    case JWRN_EXTRANEOUS_DATA:  // nothing of the image before its first pass
      gestion.en_trop = gestion.en_trop || jpeg.input_scan_number > 0;
      return;
    case JWRN_MUST_RESYNC:  // what is lost by it is told by another warning
      gestion.desordre = true;
      return;
    case JWRN_BOGUS_PROGRESSION:
      if (precise_ce_qui_manque(jpeg, gestion.base.msg_parm.i[1])) abandonner(commun);
      gestion.desordre = true;
      return;
    default:
      abandonner(commun);
  }
}

void compter_les_passes(j_common_ptr commun) {
  if (reinterpret_cast<j_decompress_ptr>(commun)->input_scan_number > kPassesMax) abandonner(commun);
}

class Decodeur {
 public:
  Decodeur() {
    jpeg_.err = jpeg_std_error(&gestion_.base);
    gestion_.base.error_exit = abandonner;
    gestion_.base.emit_message = juger;
    gestion_.base.output_message = taire;
    suivi_.progress_monitor = compter_les_passes;
  }
  Decodeur(const Decodeur&) = delete;
  Decodeur& operator=(const Decodeur&) = delete;
  ~Decodeur() { jpeg_destroy_decompress(&jpeg_); }

  // Every call that may fail is in these two, which leave no object alive: a failure comes back by longjmp.
  bool lire_en_tete(std::string_view octets) {
    if (setjmp(gestion_.retour) != 0) return false;
    jpeg_create_decompress(&jpeg_);
    jpeg_.progress = &suivi_;
    jpeg_mem_src(&jpeg_, reinterpret_cast<const unsigned char*>(octets.data()), octets.size());
    jpeg_read_header(&jpeg_, TRUE);
    regler();
    return true;
  }
  // `ligne` has room for one.
  bool decoder(JSAMPROW ligne) {
    if (setjmp(gestion_.retour) != 0) return false;
    jpeg_start_decompress(&jpeg_);
    while (jpeg_.output_scanline < jpeg_.output_height) jpeg_read_scanlines(&jpeg_, &ligne, 1);
    jpeg_finish_decompress(&jpeg_);
    return true;
  }

  std::uint64_t largeur() const { return jpeg_.image_width; }
  std::uint64_t hauteur() const { return jpeg_.image_height; }
  // Not less than a row holds, reduced or not.
  std::size_t ligne_max() const { return std::size_t{jpeg_.image_width} * MAX_COMPONENTS; }
  const Gestion& gestion() const { return gestion_; }

 private:
  // An eighth each way: every coefficient is read, and little is made of it.
  void regler() {
    jpeg_.scale_num = 1;
    jpeg_.scale_denom = 8;
    jpeg_.dct_method = JDCT_FASTEST;
    jpeg_.do_fancy_upsampling = FALSE;
    jpeg_.do_block_smoothing = FALSE;
    jpeg_.out_color_space = jpeg_.jpeg_color_space == JCS_YCbCr ? JCS_GRAYSCALE : jpeg_.jpeg_color_space;
  }

  Gestion gestion_;
  jpeg_progress_mgr suivi_{};
  jpeg_decompress_struct jpeg_{};
};

// Each begins with this marker, which compressed data never holds; a thumbnail or a profile may, once in a while.
std::uint64_t passes(std::string_view octets) {
  std::uint64_t nombre = 0;
  for (std::size_t i = octets.find("\xFF\xDA"); i != std::string_view::npos;
       i = octets.find("\xFF\xDA", i + 2))
    ++nombre;
  return nombre;
}

Defaut trop_de_passes(std::string_view octets, std::uint64_t largeur, std::uint64_t hauteur) {
  const std::uint64_t nombre = passes(octets);
  if (nombre <= kPixelsParcourusMax / (largeur * hauteur)) return std::nullopt;
  return Faute{Cause::TropDePixels,
               fmt::format("l'image demande trop de passes pour sa taille ({} sur {} × {} pixels)", nombre,
                           largeur, hauteur)};
}

Faute dire_echec(int code, std::string_view detail) {
  if (code == JERR_OUT_OF_MEMORY)
    return {Cause::TropDeMemoire, "l'image demande trop de mémoire pour s'ouvrir"};
  return code == JWRN_JPEG_EOF ? coupe(detail) : abime(detail);
}

}  // namespace

Defaut defaut_jpeg(std::string_view octets, Avertissements& avertissements) {
  Decodeur decodeur;
  const Gestion& gestion = decodeur.gestion();
  if (!decodeur.lire_en_tete(octets)) return dire_echec(gestion.code, "en-tête JPEG illisible");
  if (Defaut trop = defaut_dimensions(decodeur.largeur(), decodeur.hauteur())) return trop;
  if (Defaut trop = trop_de_passes(octets, decodeur.largeur(), decodeur.hauteur())) return trop;
  std::vector<JSAMPLE> ligne(decodeur.ligne_max());
  if (!decodeur.decoder(ligne.data()))
    return dire_echec(gestion.code, "l'image ne se décode pas jusqu'au bout");
  if (gestion.en_trop) avertissements.dits.emplace_back(kEnTrop);
  if (gestion.desordre) avertissements.dits.emplace_back(kDesordre);
  return std::nullopt;
}

}  // namespace finhop::lecteur
