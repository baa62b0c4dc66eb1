#include "finhop/format/decodage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

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

std::expected<std::string, std::string> convertir(std::string_view octets, const Codage& codage) {
  const auto conversion = std::make_unique<Conversion>(codage.iconv);
  std::string texte;
  while (!octets.empty()) {
    const std::string_view morceau = conversion->suivant(octets);
    if (morceau.empty())
      return std::unexpected(fmt::format("ligne {} : l'octet {} n'est une lettre ni en UTF-8 ni en {}",
                                         ligne_de(texte), octet_lisible(octets.front()), codage.nom));
    texte += morceau;
  }
  return texte;
}

}  // namespace

std::expected<std::string, std::string> decoder(std::string_view octets) {
  if (octets.starts_with("\xFF\xFE")) return convertir(octets.substr(2), kUtf16Petit);
  if (octets.starts_with("\xFE\xFF")) return convertir(octets.substr(2), kUtf16Grand);
  if (octets.starts_with(texte::kMarqueUtf8)) octets.remove_prefix(texte::kMarqueUtf8.size());
  if (texte::est_utf8(octets)) return std::string(octets);
  const ExamenUtf8 examen = examiner_utf8(octets);
  if (examen.a_des_lettres)
    return std::unexpected(fmt::format(
        "ligne {} : le fichier mélange deux codages, de l'UTF-8, et ici l'octet {} qui n'en est pas",
        ligne_de(octets.substr(0, examen.rupture)), octet_lisible(octets[examen.rupture])));
  return convertir(octets, kCp1252);
}

}  // namespace finhop::format
