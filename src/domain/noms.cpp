#include "domain/noms.hpp"

#include <algorithm>
#include <utility>

#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

// Takes `debut` away from the front of `texte`.
bool commence(std::string_view& texte, std::string_view debut) {
  if (!texte.starts_with(debut)) return false;
  texte.remove_prefix(debut.size());
  return true;
}

// Up to the next dash: a code holds none.
std::optional<TypePiece> prendre_type(std::string_view& texte, const Profil& profil) {
  const std::string_view dit = texte.substr(0, texte.find('-'));
  for (const DocumentDuProfil& document : profil.documents)
    if (document.type.code() == dit && commence(texte, dit)) return document.type;
  return std::nullopt;
}

// Takes `longueur` digits and the dash before them away from the end of `texte`.
std::optional<std::string_view> prendre_chiffres(std::string_view& texte, std::size_t longueur) {
  if (texte.size() <= longueur) return std::nullopt;
  const std::size_t tiret = texte.size() - longueur - 1;
  const std::string_view chiffres = texte.substr(tiret + 1);
  if (texte[tiret] != '-' || !std::ranges::all_of(chiffres, texte::est_chiffre)) return std::nullopt;
  texte = texte.substr(0, tiret);
  return chiffres;
}

}  // namespace

std::optional<NomPiece> nom_piece_exact(std::string_view nom, const Profil& profil) {
  constexpr std::size_t kLongueurNumero = 5;
  if (!commence(nom, profil.nom()) || !commence(nom, "-")) return std::nullopt;
  const auto type = prendre_type(nom, profil);
  if (!type || !commence(nom, "-")) return std::nullopt;
  auto numero = NumeroEditeur::exact(nom.substr(0, kLongueurNumero));
  if (!numero) return std::nullopt;
  nom.remove_prefix(kLongueurNumero);
  if (!commence(nom, ".")) return std::nullopt;
  for (FormatPiece format : kFormatsPiece)
    if (extension(format) == nom) return NomPiece{*type, std::move(*numero), format};
  return std::nullopt;
}

std::optional<NomDepot> nom_de_depot(std::string_view nom) {
  constexpr std::string_view kExtension = ".json";
  if (!commence(nom, "JSON-") || !nom.ends_with(kExtension)) return std::nullopt;
  nom.remove_suffix(kExtension.size());
  const auto rang = prendre_chiffres(nom, 3);
  const auto jour = rang ? prendre_chiffres(nom, 8) : std::nullopt;
  if (!jour || nom.empty()) return std::nullopt;
  NomDepot lu{nom, Jour::exact_compact(*jour), 0};
  for (char c : *rang) lu.rang = lu.rang * 10 + (c - '0');
  return lu;
}

}  // namespace finhop::domain
