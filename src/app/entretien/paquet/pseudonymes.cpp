#include "app/entretien/paquet/pseudonymes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"

namespace finhop::app {
namespace {

// Columns of any table that tell where a row stands, when, and in which state; any other is of somebody.
constexpr std::array<std::string_view, 46> kDits{"id",
                                                 "avance_id",
                                                 "lot_id",
                                                 "document_id",
                                                 "autre_document_id",
                                                 "vue_id",
                                                 "entete_id",
                                                 "avis_id",
                                                 "rang",
                                                 "num_ligne",
                                                 "ligne",
                                                 "zip",
                                                 "taille",
                                                 "lignes",
                                                 "demandes",
                                                 "criteres",
                                                 "colonnes",
                                                 "operation",
                                                 "schema",
                                                 "annulee_par",
                                                 "version",
                                                 "complete",
                                                 "publie",
                                                 "rang_rendu",
                                                 "retire",
                                                 "correction",
                                                 "jours",
                                                 "statut",
                                                 "statut_avant",
                                                 "decision",
                                                 "prediction",
                                                 "type",
                                                 "vague",
                                                 "format",
                                                 "nature",
                                                 "sorte",
                                                 "evenement",
                                                 "instant",
                                                 "jour",
                                                 "rappel",
                                                 "is_direct_to_dmp",
                                                 "is_direct_to_mss_pro",
                                                 "de",
                                                 "vers",
                                                 "is_direct_to_mss_citoyen",
                                                 "heure_limite"};
constexpr std::array<std::string_view, 2> kDesJours{"date_", "_le"};

bool se_dit(std::string_view colonne) {
  return std::ranges::find(kDits, colonne) != kDits.end() || colonne.starts_with(kDesJours[0]) ||
         colonne.ends_with(kDesJours[1]);
}

// A day, an instant, an hour, or a word of the schema: « a_modifier », « avance.statut », « FACTURE ».
bool est_sans_mystere(std::string_view texte) {
  constexpr std::size_t kLongueur = 30;
  if (texte.empty() || texte.size() > kLongueur) return false;
  const bool date = std::ranges::all_of(
      texte, [](char c) { return texte::est_chiffre(c) || std::string_view("-:TZ.").contains(c); });
  const bool mot =
      std::ranges::all_of(texte, [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.'; });
  constexpr std::array<std::string_view, 7> kMots{"FACTURE", "VA", "PFI", "Va1", "PDF", "PNG", "JPEG"};
  return date || mot || std::ranges::find(kMots, texte) != kMots.end();
}

}  // namespace

std::string Pseudonymes::nommer(std::string_view colonne, const std::string& valeur) {
  const auto [place, nouveau] = noms_.try_emplace(valeur);
  if (nouveau) {
    auto compte = comptes_.find(colonne);
    if (compte == comptes_.end()) compte = comptes_.emplace(std::string(colonne), 0).first;
    place->second = fmt::format("{}-{}", colonne, ++compte->second);
  }
  return place->second;
}

std::string Pseudonymes::dire(std::string_view colonne, const store::ValeurBrute& valeur) {
  if (std::holds_alternative<std::monostate>(valeur)) return "";
  if (const auto* octets = std::get_if<store::NombreDOctets>(&valeur))
    return fmt::format("({} octets)", octets->nombre);
  if (const auto* nombre = std::get_if<std::int64_t>(&valeur))
    return se_dit(colonne) ? std::to_string(*nombre) : nommer(colonne, fmt::format("nombre {}", *nombre));
  if (const auto* reel = std::get_if<double>(&valeur)) return nommer(colonne, fmt::format("réel {}", *reel));
  const std::string& texte = std::get<std::string>(valeur);
  if (texte.empty()) return "(vide)";
  return se_dit(colonne) && est_sans_mystere(texte) ? texte : nommer(colonne, "texte " + texte);
}

}  // namespace finhop::app
