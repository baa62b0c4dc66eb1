#include <png.h>

#include <csetjmp>

#include "finhop/lecteur/document.hpp"
#include "lecteur/document_defaut.hpp"

namespace finhop::lecteur {
namespace {

constexpr std::string_view kSommeFausse =
    "une partie accessoire de l'image (texte, date, profil) est abîmée ; l'image, elle, est entière";

// What the progressive reader has met so far; only one row is ever in memory.
struct Parcours {
  Defaut refus;
  bool somme_accessoire_fausse = false;
  std::int64_t lignes_attendues = 0;
  std::int64_t lignes_lues = 0;
  bool fin = false;
};

Parcours& parcours_de(png_structp png) {
  return *static_cast<Parcours*>(png_get_progressive_ptr(png));
}

[[noreturn]] void abandonner(png_structp png, png_const_charp) {
  png_longjmp(png, 1);
}
// libpng tells many things so; the sum of a part that no pixel needs is the one that says that the file was damaged.
void avertir(png_structp png, png_const_charp message) {
  if (std::string_view(message).find("CRC error") != std::string_view::npos)
    static_cast<Parcours*>(png_get_error_ptr(png))->somme_accessoire_fausse = true;
}

// An interlaced image comes in seven passes, of which small images leave some empty.
std::int64_t lignes_de(std::int64_t largeur, std::int64_t hauteur, bool entrelacee) {
  if (!entrelacee) return hauteur;
  std::int64_t lignes = 0;
  for (int passe = 0; passe < PNG_INTERLACE_ADAM7_PASSES; ++passe)
    if (PNG_PASS_COLS(largeur, passe) > 0) lignes += PNG_PASS_ROWS(hauteur, passe);
  return lignes;
}

// Leaves no object alive when it ends by png_error, which jumps over its frame.
void a_l_en_tete(png_structp png, png_infop info) {
  const png_uint_32 largeur = png_get_image_width(png, info);
  const png_uint_32 hauteur = png_get_image_height(png, info);
  Parcours& parcours = parcours_de(png);
  parcours.refus = defaut_dimensions(largeur, hauteur);
  if (parcours.refus) png_error(png, "dimensions");
  const bool entrelacee = png_get_interlace_type(png, info) != PNG_INTERLACE_NONE;
  parcours.lignes_attendues = lignes_de(largeur, hauteur, entrelacee);
  png_start_read_image(png);
}

void a_la_ligne(png_structp png, png_bytep, png_uint_32, int) {
  ++parcours_de(png).lignes_lues;
}
void a_la_fin(png_structp png, png_infop) {
  parcours_de(png).fin = true;
}

class Lecteur {
 public:
  explicit Lecteur(Parcours& parcours)
      : png_(png_create_read_struct(PNG_LIBPNG_VER_STRING, &parcours, abandonner, avertir)),
        info_(png_ == nullptr ? nullptr : png_create_info_struct(png_)) {
    if (info_ == nullptr) {
      png_destroy_read_struct(&png_, nullptr, nullptr);
      throw Empechement("le décodeur d'images PNG ne démarre pas", std::string(kLibererDeLaMemoire));
    }
    png_set_progressive_read_fn(png_, &parcours, a_l_en_tete, a_la_ligne, a_la_fin);
  }
  Lecteur(const Lecteur&) = delete;
  Lecteur& operator=(const Lecteur&) = delete;
  ~Lecteur() { png_destroy_read_struct(&png_, &info_, nullptr); }

  // Every libpng call that may fail is in here, and nothing here has a destructor: png_error comes back by
  // longjmp.
  bool derouler(png_bytep octets, std::size_t taille) {
    if (setjmp(png_jmpbuf(png_)) != 0) return false;
    png_set_crc_action(png_, PNG_CRC_ERROR_QUIT, PNG_CRC_WARN_DISCARD);
    // Texts and profiles are checked, not kept: a small one can inflate to a very large one.
    png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);
    png_process_data(png_, info_, octets, taille);
    return true;
  }

 private:
  png_structp png_;
  png_infop info_;
};

// libpng takes bytes it does not change as if it might.
png_bytep octets_de(std::string_view octets) {
  return reinterpret_cast<png_bytep>(const_cast<char*>(octets.data()));
}

}  // namespace

Defaut defaut_png(std::string_view octets, Avertissements& avertissements) {
  Parcours parcours;
  Lecteur lecteur(parcours);
  const bool lu = lecteur.derouler(octets_de(octets), octets.size());
  if (parcours.refus) return parcours.refus;
  if (!lu) return abime("l'image ne se décode pas jusqu'au bout");
  if (!parcours.fin) return coupe("la fin de l'image manque");
  if (parcours.lignes_lues != parcours.lignes_attendues) return abime("des lignes de l'image manquent");
  if (parcours.somme_accessoire_fausse) avertissements.dits.emplace_back(kSommeFausse);
  return std::nullopt;
}

}  // namespace finhop::lecteur
