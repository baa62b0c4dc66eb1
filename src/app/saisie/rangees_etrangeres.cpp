#include "app/saisie/rangees_etrangeres.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/saisie/table_importee.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

bool est_dans(std::string_view mot, auto& mots) {
  return std::ranges::find(mots, mot) != mots.end();
}

// A character of at most three bytes that takes no place on a screen, or a mark of order; 0 for another.
unsigned code_invisible(std::string_view texte) {
  const auto en = [&](std::size_t i) { return i < texte.size() ? static_cast<unsigned char>(texte[i]) : 0U; };
  const unsigned un = en(0);
  if (un < 0x80) return (un < 0x20 && un != '\t' && un != '\r' && un != '\n') || un == 0x7F ? un : 0;
  unsigned code = 0;
  if ((un & 0xE0U) == 0xC0) code = ((un & 0x1FU) << 6U) | (en(1) & 0x3FU);
  if ((un & 0xF0U) == 0xE0) code = ((un & 0x0FU) << 12U) | ((en(1) & 0x3FU) << 6U) | (en(2) & 0x3FU);
  const bool invisible = (code >= 0x80 && code < 0xA0) || code == 0xAD || code == 0x61C || code == 0x180E ||
                         (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
                         (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF ||
                         (code >= 0xFFF9 && code <= 0xFFFB);
  return invisible ? code : 0;
}

std::size_t taille_de(char premier) {
  const auto octet = static_cast<unsigned char>(premier);
  return octet < 0xC0 ? 1U : octet < 0xE0 ? 2U : octet < 0xF0 ? 3U : 4U;
}

}  // namespace

bool est_un_mot_de_total(std::string_view cellule) {
  constexpr std::array<std::string_view, 8> kMots{"total", "totaux", "soustotal", "soustotaux",
                                                  "somme", "sommes", "sum",       "cumul"};
  constexpr std::array<std::string_view, 5> kDebuts{"totalgeneral", "totaldes", "grandtotal", "sommedes",
                                                    "totalht"};
  std::string plie;
  for (const char c : nom_plie(cellule))
    if (!texte::est_chiffre(c)) plie += c;  // « Total 2022 »
  return est_dans(plie, kMots) ||
         std::ranges::any_of(kDebuts, [&](std::string_view debut) { return plie.starts_with(debut); }) ||
         plie == "moyenne" || plie.starts_with("nombrede");
}

bool est_une_rangee_de_filtres(std::span<const std::string_view> cellules) {
  constexpr std::array<std::string_view, 9> kMots{"tout",    "tous",    "toutes", "all",  "filtre",
                                                  "filtrer", "filtres", "vide",   "vides"};
  bool une = false;
  for (const std::string_view cellule : cellules) {
    const std::string_view texte = texte::rogner(cellule);
    if (texte.empty()) continue;
    const bool filtre = est_dans(nom_plie(texte), kMots) || texte == "▼" || texte == "▾" ||
                        (texte.starts_with('(') && texte.ends_with(')'));
    if (!filtre) return false;
    une = true;
  }
  return une;
}

bool ne_dit_rien(std::string_view cellule, bool texte) {
  constexpr std::array<std::string_view, 24> kMots{"n/a",
                                                   "neant",
                                                   "aucun",
                                                   "aucune",
                                                   "null",
                                                   "none",
                                                   "sans objet",
                                                   "non renseigne",
                                                   "non renseignee",
                                                   "non communique",
                                                   "non connu",
                                                   "inconnu",
                                                   "inconnue",
                                                   "en attente",
                                                   "a venir",
                                                   "a completer",
                                                   "a definir",
                                                   "a renseigner",
                                                   "tbd",
                                                   "n.a.",
                                                   "s/o",
                                                   "n/d",
                                                   "n/c",
                                                   "a preciser"};
  constexpr std::array<std::string_view, 8> kMotsBrefs{"na", "nc", "nd", "so", "rien", "nan", "nr", "vide"};
  const std::string plie = texte::plier(texte::rogner(cellule));
  if (est_dans(plie, kMots) || (!texte && est_dans(plie, kMotsBrefs))) return true;
  constexpr std::size_t kSigne = 3;
  const bool sans_lettre = std::ranges::none_of(plie, texte::est_alphanumerique);
  constexpr std::array<std::string_view, 4> kSignes{"–", "—", "…", "‐"};
  return sans_lettre && plie.size() <= kSigne &&
         (est_dans(plie, kSignes) ||
          std::ranges::all_of(plie, [](char c) { return std::string_view("-#/?._*~").contains(c); }));
}

std::string caractere_invisible(std::string_view cellule) {
  for (std::size_t i = 0; i < cellule.size(); i += taille_de(cellule[i]))
    if (const unsigned code = code_invisible(cellule.substr(i))) return fmt::format("U+{:04X}", code);
  return {};
}

std::string invisibles_montres(std::string_view cellule) {
  std::string montre;
  for (std::size_t i = 0; i < cellule.size();) {
    const std::size_t taille = taille_de(cellule[i]);
    const unsigned code = code_invisible(cellule.substr(i));
    montre += code == 0 ? std::string(cellule.substr(i, taille)) : fmt::format("\\u{:04X}", code);
    i += taille;
  }
  return montre;
}

}  // namespace finhop::app
