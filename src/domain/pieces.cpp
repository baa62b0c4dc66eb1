#include "finhop/domain/pieces.hpp"

#include <fmt/format.h>

#include <utility>

#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

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
  const std::string bas = texte::minuscules_ascii(texte);
  if (bas == "jpeg" || bas == "jpe" || bas == "jfif") return FormatPiece::Jpg;
  for (FormatPiece format : kFormatsPiece)
    if (extension(format) == bas) return format;
  return std::nullopt;
}

std::string nom_piece(std::string_view profil, TypePiece type, const NumeroEditeur& numero,
                      FormatPiece format) {
  return fmt::format("{}-{}-{}.{}", profil, code(type), numero.texte(), extension(format));
}

}  // namespace finhop::domain
