#include "finhop/domain/pieces.hpp"

#include <fmt/format.h>

#include <utility>

#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

constexpr bool est_d_un_code(char c) {
  return (c >= 'A' && c <= 'Z') || texte::est_chiffre(c);
}

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

std::optional<TypePiece> TypePiece::de_code(std::string_view code) {
  if (code.empty() || code.size() > kCodeMax || code == "AUTRE" || !std::ranges::all_of(code, est_d_un_code))
    return std::nullopt;
  return TypePiece(code);
}

std::string_view code(const TypePiece& type) {
  return type.code();
}
std::string libelle(const TypePiece& type) {
  if (type == TypePiece::Facture) return "facture";
  if (type == TypePiece::Va) return "attestation de vérification d'aptitude";
  return fmt::format("document {}", type.code());
}
std::string_view code(FormatPiece format) {
  return kNomsFormat[rang(format)].code;
}
std::string_view extension(FormatPiece format) {
  return kNomsFormat[rang(format)].extension;
}

std::optional<TypePiece> type_de_code(std::string_view texte) {
  const auto type = std::ranges::find(kTypesPiece, texte, [](const TypePiece& t) { return t.code(); });
  return type == kTypesPiece.end() ? std::nullopt : std::optional(*type);
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

std::string nom_piece(std::string_view profil, const TypePiece& type, const NumeroEditeur& numero,
                      FormatPiece format) {
  return fmt::format("{}-{}-{}.{}", profil, code(type), numero.texte(), extension(format));
}

}  // namespace finhop::domain
