#include "format/csv_decodage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "finhop/base/texte.hpp"
#include "finhop/format/autre_fichier.hpp"
#include "format/conversion.hpp"

namespace finhop::format {
namespace {

constexpr std::string_view kAttendu =
    "une table CSV : un en-tête, puis une ligne par dossier, des ; entre les cellules";
constexpr std::string_view kRemedeTableur =
    "dans le tableur : Fichier, Enregistrer sous, « CSV UTF-8 (délimité par des points-virgules) »";
constexpr std::string_view kMarqueUtf8 = "\xEF\xBB\xBF";

DefautCsv defaut(std::size_t ligne, std::string valeur, std::string message, std::string_view remede) {
  return {ligne, 0, std::move(valeur), std::move(message), std::string(kAttendu), std::string(remede)};
}

std::size_t ligne_de(std::string_view octets, std::size_t place) {
  return CompteDeLignes().avancer(octets.substr(0, place));
}

std::string octet_lisible(char octet) {
  return fmt::format("\\x{:02X}", static_cast<unsigned char>(octet));
}

std::optional<DefautCsv> pas_une_table(std::string_view octets) {
  const auto autre = autre_fichier(octets);
  if (!autre) return std::nullopt;
  return defaut(0, "", fmt::format("c'est {}, et pas une table CSV", autre->nom), autre->remede);
}

std::optional<DefautCsv> octet_nul(std::string_view octets) {
  const std::size_t nul = octets.find('\0');
  if (nul == std::string_view::npos) return std::nullopt;
  return defaut(ligne_de(octets, nul), "\\x00",
                "un octet nul : le fichier est abîmé, ou en UTF-16 sans sa marque", kRemedeTableur);
}

std::optional<DefautCsv> convertir(std::string_view octets, const Codage& codage,
                                   const std::function<Poursuite(std::string_view)>& voir) {
  const auto conversion = std::make_unique<Conversion>(codage.iconv);
  CompteDeLignes lignes;
  while (!octets.empty()) {
    const std::string_view texte = conversion->suivant(octets);
    if (const std::size_t nul = texte.find('\0'); nul != std::string_view::npos)
      return defaut(lignes.avancer(texte.substr(0, nul)), "\\x00", "un caractère nul : le fichier est abîmé",
                    kRemedeTableur);
    if (texte.empty())
      return defaut(lignes.ligne(), octet_lisible(octets.front()),
                    fmt::format("l'octet {} n'est une lettre ni en UTF-8 ni en {}",
                                octet_lisible(octets.front()), codage.nom),
                    kRemedeTableur);
    lignes.avancer(texte);
    if (voir(texte) == Poursuite::Arreter) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::size_t CompteDeLignes::avancer(std::string_view texte) {
  for (const char c : texte) {
    if (c == '\r') ++ligne_;
    if (c == '\n' && retours_ == 0) ++ligne_;
    if (c == '\n' && retours_ > 1) --ligne_;
    retours_ = c == '\r' ? retours_ + 1 : 0;
  }
  return ligne_;
}

std::optional<DefautCsv> decoder_csv(std::string_view octets,
                                     const std::function<Poursuite(std::string_view)>& voir) {
  if (auto autre = pas_une_table(octets)) return autre;
  if (octets.starts_with("\xFF\xFE")) return convertir(octets.substr(2), kUtf16Petit, voir);
  if (octets.starts_with("\xFE\xFF")) return convertir(octets.substr(2), kUtf16Grand, voir);
  if (octets.starts_with(kMarqueUtf8)) octets.remove_prefix(kMarqueUtf8.size());
  if (auto nul = octet_nul(octets)) return nul;
  if (texte::est_utf8(octets)) {
    voir(octets);
    return std::nullopt;
  }
  const ExamenUtf8 examen = examiner_utf8(octets);
  if (examen.a_des_lettres)
    return defaut(
        ligne_de(octets, examen.rupture), octet_lisible(octets[examen.rupture]),
        "le fichier mélange deux codages : de l'UTF-8, et ici un octet qui n'en est pas",
        "rouvrir la table dans le tableur, vérifier les accents, et l'enregistrer de nouveau en CSV UTF-8");
  return convertir(octets, kWindows1252, voir);
}

}  // namespace finhop::format
