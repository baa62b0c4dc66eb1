// The two supporting documents of a solde request, their formats and their names (guide, sections 3.2
// and 3.3).
#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "finhop/domain/identifiants.hpp"

namespace finhop::domain {

enum class TypePiece { Facture, Va };
enum class FormatPiece { Pdf, Png, Jpg };

inline constexpr std::array kTypesPiece{TypePiece::Facture, TypePiece::Va};
inline constexpr std::array kFormatsPiece{FormatPiece::Pdf, FormatPiece::Png, FormatPiece::Jpg};
// D1: one Mo is 1 000 000 bytes.
constexpr std::uint64_t kTaillePieceMax = 3'000'000;
constexpr std::uint64_t kTailleZipMax = 200'000'000;

std::string_view code(TypePiece type);           // FACTURE, VA: as in typeFichier
std::string_view code(FormatPiece format);       // PDF, PNG, JPG: as in formatFichier
std::string_view extension(FormatPiece format);  // pdf, png, jpg
std::string_view libelle(TypePiece type);  // « facture », « attestation de vérification d'aptitude »
std::optional<TypePiece> type_de_code(std::string_view code);
std::optional<FormatPiece> format_de_code(std::string_view code);
// From a file's extension without its point, any case, `jpeg` included.
std::optional<FormatPiece> format_d_extension(std::string_view extension);

// The profile of a software that says no other.
constexpr std::string_view kProfilParDefaut = "HOP-PFI-Va1";
// HOP-PFI-Va1-FACTURE-00001.pdf, `profil` being the name of one.
std::string nom_piece(std::string_view profil, TypePiece type, const NumeroEditeur& numero,
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
// The parts of a document's name in any case, `.jpeg` included, as that profile names it.
std::expected<NomPiece, EcartDeNom> reconnaitre_piece(std::string_view nom_fichier,
                                                      std::string_view profil = kProfilParDefaut);

}  // namespace finhop::domain
