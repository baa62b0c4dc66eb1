// The supporting documents of a solde request, their formats and their names (guide, sections 3.2 and 3.3).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/domain/identifiants.hpp"

namespace finhop::domain {

// A type of document by its code in typeFichier: the guide's two, and those that the profile of another software names.
class TypePiece {
 public:
  static constexpr std::size_t kCodeMax = 12;
  static const TypePiece Facture;
  static const TypePiece Va;

  constexpr TypePiece() : TypePiece(std::string_view("FACTURE")) {}
  // 1 to 12 capital letters or digits, and not AUTRE, which no lot carries; nothing otherwise.
  static std::optional<TypePiece> de_code(std::string_view code);

  constexpr std::string_view code() const& {
    return {code_.data(), static_cast<std::size_t>(std::ranges::find(code_, '\0') - code_.begin())};
  }
  std::string_view code() && = delete;  // it looks into this
  friend constexpr bool operator==(const TypePiece&, const TypePiece&) = default;
  friend constexpr auto operator<=>(const TypePiece&, const TypePiece&) = default;

 private:
  constexpr explicit TypePiece(std::string_view code) { std::ranges::copy(code, code_.begin()); }

  std::array<char, kCodeMax> code_{};
};
inline constexpr TypePiece TypePiece::Facture{std::string_view("FACTURE")};
inline constexpr TypePiece TypePiece::Va{std::string_view("VA")};

enum class FormatPiece { Pdf, Png, Jpg };

// The guide's two, of which finhop knows what their text should say.
inline constexpr std::array kTypesPiece{TypePiece::Facture, TypePiece::Va};
inline constexpr std::array kFormatsPiece{FormatPiece::Pdf, FormatPiece::Png, FormatPiece::Jpg};
// D1: one Mo is 1 000 000 bytes.
constexpr std::uint64_t kTaillePieceMax = 3'000'000;
constexpr std::uint64_t kTailleZipMax = 200'000'000;

std::string_view code(const TypePiece& type);  // FACTURE, VA: as in typeFichier
std::string_view code(TypePiece&&) = delete;
std::string_view code(FormatPiece format);       // PDF, PNG, JPG: as in formatFichier
std::string_view extension(FormatPiece format);  // pdf, png, jpg
std::string libelle(
    const TypePiece& type);  // « facture », « attestation de vérification d'aptitude », « document PV »
// One of the guide's two.
std::optional<TypePiece> type_de_code(std::string_view code);
std::optional<FormatPiece> format_de_code(std::string_view code);
// From a file's extension without its point, any case, `jpeg` included.
std::optional<FormatPiece> format_d_extension(std::string_view extension);

// The profile of a software that says no other.
constexpr std::string_view kProfilParDefaut = "HOP-PFI-Va1";
// HOP-PFI-Va1-FACTURE-00001.pdf, `profil` being the name of one.
std::string nom_piece(std::string_view profil, const TypePiece& type, const NumeroEditeur& numero,
                      FormatPiece format);

// Whether a name begins as that profile's documents do, in any case.
bool est_nomme_selon(std::string_view nom_fichier, std::string_view profil);

struct NomPiece {
  TypePiece type;
  NumeroEditeur numero_editeur;
  FormatPiece format;
  friend bool operator==(const NomPiece&, const NomPiece&) = default;
};
// Why a file's name does not follow the naming rule.
struct EcartDeNom {
  std::string raison;                     // in French, without a final point
  std::optional<std::string> nom_proche;  // the right name, when the wrong one tells all its parts
};
struct Profil;
// The parts of a document's name in any case, `.jpeg` included, as that profile names it; without one, as the guide.
std::expected<NomPiece, EcartDeNom> reconnaitre_piece(std::string_view nom_fichier);
std::expected<NomPiece, EcartDeNom> reconnaitre_piece(std::string_view nom_fichier, const Profil& profil);

}  // namespace finhop::domain
