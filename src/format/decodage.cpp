#include "finhop/format/decodage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "format/conversion.hpp"

namespace finhop::format {
namespace {

std::size_t ligne_de(std::string_view texte) {
  return 1 + static_cast<std::size_t>(std::ranges::count(texte, '\n'));
}

std::string octet_lisible(char octet) {
  return fmt::format("\\x{:02X}", static_cast<unsigned char>(octet));
}

std::expected<std::string, std::string> convertir(std::string_view octets, const Codage& codage,
                                                  std::size_t max) {
  constexpr std::size_t kOctetsParOctet = 3;  // « € » in Windows-1252; room that is not written to takes none
  const auto conversion = std::make_unique<Conversion>(codage.iconv);
  std::string texte;
  texte.reserve(std::min(kOctetsParOctet * octets.size(), max) + kMargeDeLecture);
  while (!octets.empty()) {
    const std::string_view morceau = conversion->suivant(octets);
    if (morceau.empty())
      return std::unexpected(fmt::format("ligne {} : l'octet {} n'est une lettre ni en UTF-8 ni en {}",
                                         ligne_de(texte), octet_lisible(octets.front()), codage.nom));
    if (texte.size() + morceau.size() > max)
      return std::unexpected(fmt::format("écrit en UTF-8, le texte pèse plus de {}", taille_lisible(max)));
    texte += morceau;
  }
  return texte;
}

// Of bytes that are no UTF-8, their mark left out.
std::expected<std::string, std::string> convertir(std::string_view octets, std::size_t max) {
  if (octets.starts_with("\xFF\xFE")) return convertir(octets.substr(2), kUtf16Petit, max);
  if (octets.starts_with("\xFE\xFF")) return convertir(octets.substr(2), kUtf16Grand, max);
  const ExamenUtf8 examen = examiner_utf8(octets);
  if (examen.a_des_lettres)
    return std::unexpected(fmt::format(
        "ligne {} : le fichier mélange deux codages, de l'UTF-8, et ici l'octet {} qui n'en est pas",
        ligne_de(octets.substr(0, examen.rupture)), octet_lisible(octets[examen.rupture])));
  return convertir(octets, kCp1252, max);
}

std::string_view sans_marque(std::string_view octets) {
  if (octets.starts_with(texte::kMarqueUtf8)) octets.remove_prefix(texte::kMarqueUtf8.size());
  return octets;
}

}  // namespace

std::expected<std::string, std::string> decoder(std::string_view octets) {
  octets = sans_marque(octets);
  if (texte::est_utf8(octets)) return std::string(octets);
  return convertir(octets, std::string::npos - kMargeDeLecture);
}

std::expected<std::string, std::string> decoder_grand(std::string octets, std::size_t max) {
  octets.erase(0, octets.size() - sans_marque(octets).size());
  if (texte::est_utf8(octets)) return octets;
  return convertir(octets, max);
}

}  // namespace finhop::format
