#include "finhop/domain/pieces.hpp"

#include <fmt/format.h>

#include <utility>

#include "finhop/base/text.hpp"

namespace finhop::domain {
namespace {

constexpr std::string_view kPrefixe = "HOP-PFI-Va1-";

struct NomsType {
  std::string_view code;
  std::string_view libelle;
};
constexpr std::array kNomsType{NomsType{"FACTURE", "facture"},
                               NomsType{"VA", "attestation de vérification d'aptitude"}};

struct NomsFormat {
  std::string_view code;
  std::string_view extension;
};
constexpr std::array kNomsFormat{NomsFormat{"PDF", "pdf"}, NomsFormat{"PNG", "png"},
                                 NomsFormat{"JPG", "jpg"}};

template <class Enum>
constexpr std::size_t rang(Enum valeur) {
  return static_cast<std::size_t>(std::to_underlying(valeur));
}

}  // namespace

std::string_view code(TypePiece type) {
  return kNomsType[rang(type)].code;
}
std::string_view libelle(TypePiece type) {
  return kNomsType[rang(type)].libelle;
}
std::string_view code(FormatPiece format) {
  return kNomsFormat[rang(format)].code;
}
std::string_view extension(FormatPiece format) {
  return kNomsFormat[rang(format)].extension;
}

std::optional<TypePiece> type_de_code(std::string_view texte) {
  for (TypePiece type : kTypesPiece)
    if (code(type) == texte) return type;
  return std::nullopt;
}

std::optional<FormatPiece> format_de_code(std::string_view texte) {
  for (FormatPiece format : kFormatsPiece)
    if (code(format) == texte) return format;
  return std::nullopt;
}

std::optional<FormatPiece> format_d_extension(std::string_view texte) {
  const std::string bas = text::lower_ascii(texte);
  if (bas == "jpeg") return FormatPiece::Jpg;
  for (FormatPiece format : kFormatsPiece)
    if (extension(format) == bas) return format;
  return std::nullopt;
}

std::string nom_piece(TypePiece type, const NumeroEditeur& numero, FormatPiece format) {
  return fmt::format("{}{}-{}.{}", kPrefixe, code(type), numero.texte(), extension(format));
}

std::optional<NomPiece> reconnaitre_piece(std::string_view nom_fichier) {
  if (text::upper_ascii(nom_fichier.substr(0, kPrefixe.size())) != text::upper_ascii(kPrefixe))
    return std::nullopt;
  const std::string_view reste = nom_fichier.substr(kPrefixe.size());
  const std::size_t tiret = reste.find('-');
  const std::size_t point = reste.rfind('.');
  if (tiret == std::string_view::npos || point == std::string_view::npos || point < tiret)
    return std::nullopt;
  const auto type = type_de_code(text::upper_ascii(reste.substr(0, tiret)));
  const auto numero = NumeroEditeur::exact(reste.substr(tiret + 1, point - tiret - 1));
  const auto format = format_d_extension(reste.substr(point + 1));
  if (!type || !numero || !format) return std::nullopt;
  return NomPiece{*type, *numero, *format};
}

}  // namespace finhop::domain
