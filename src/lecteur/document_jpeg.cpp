#include <fmt/format.h>
#include <turbojpeg.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "finhop/lecteur/document.hpp"
#include "lecteur/document_defaut.hpp"

namespace finhop::lecteur {
namespace {

// An eighth each way: every coefficient is read, and little is kept.
constexpr tjscalingfactor kEchelle{1, 8};
// A hostile progressive file can ask for thousands of passes over the whole image. The first warning decides, as any of
// them does in the end: going on after it, past data that is missing, would only take time.
constexpr int kReglages = TJFLAG_FASTDCT | TJFLAG_LIMITSCANS | TJFLAG_STOPONWARNING;
// The hundreds of passes which that leaves take half a minute over the largest image, in a file of a few kilobytes.
// Cameras and editors make some ten of them: twenty over the largest image.
constexpr std::uint64_t kPixelsParcourusMax = 2'000'000'000;

struct Detruire {
  void operator()(void* decodeur) const { tjDestroy(decodeur); }
};
using Decodeur = std::unique_ptr<void, Detruire>;

struct EnTete {
  int largeur = 0;
  int hauteur = 0;
  int couleurs = TJCS_GRAY;
};

const unsigned char* octets_de(std::string_view octets) {
  return reinterpret_cast<const unsigned char*>(octets.data());
}

// The answer of tjDecompressHeader3 is not looked at: it also fails for rare but readable subsamplings, after
// it has filled the dimensions. They stay at zero when the header cannot be read.
EnTete lire_en_tete(tjhandle decodeur, std::string_view octets) {
  EnTete lu;
  int sous_echantillons = 0;
  tjDecompressHeader3(decodeur, octets_de(octets), octets.size(), &lu.largeur, &lu.hauteur,
                      &sous_echantillons, &lu.couleurs);
  return lu;
}

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
  return fmt::format("l'image demande trop de passes pour sa taille ({} sur {} × {} pixels)", nombre, largeur,
                     hauteur);
}

bool decodable(tjhandle decodeur, std::string_view octets, const EnTete& en_tete) {
  const bool quatre_encres = en_tete.couleurs == TJCS_CMYK || en_tete.couleurs == TJCS_YCCK;
  const int format = quatre_encres ? TJPF_CMYK : TJPF_GRAY;
  const int largeur = TJSCALED(en_tete.largeur, kEchelle);
  const int hauteur = TJSCALED(en_tete.hauteur, kEchelle);
  const auto pixels = static_cast<std::size_t>(largeur) * static_cast<std::size_t>(hauteur);
  std::vector<unsigned char> image(pixels * static_cast<std::size_t>(tjPixelSize[format]));
  return tjDecompress2(decodeur, octets_de(octets), octets.size(), image.data(), largeur, 0, hauteur, format,
                       kReglages) == 0;
}

}  // namespace

Defaut defaut_jpeg(std::string_view octets) {
  const Decodeur decodeur(tjInitDecompress());
  if (decodeur == nullptr)
    throw Empechement("le décodeur d'images JPEG ne démarre pas", std::string(kLibererDeLaMemoire));
  const EnTete en_tete = lire_en_tete(decodeur.get(), octets);
  if (en_tete.largeur < 1 || en_tete.hauteur < 1) return abime("en-tête JPEG illisible");
  const auto largeur = static_cast<std::uint64_t>(en_tete.largeur);
  const auto hauteur = static_cast<std::uint64_t>(en_tete.hauteur);
  if (Defaut trop = defaut_dimensions(largeur, hauteur)) return trop;
  if (Defaut trop = trop_de_passes(octets, largeur, hauteur)) return trop;
  if (!decodable(decodeur.get(), octets, en_tete)) return abime("l'image ne se décode pas jusqu'au bout");
  return std::nullopt;
}

}  // namespace finhop::lecteur
