#include "app/retour/valeur_rendue.hpp"

#include <charconv>

#include "finhop/base/texte.hpp"

namespace finhop::app {

using domain::Genre;
using domain::Valeur;

std::optional<int> lire_num_ligne(const Valeur& valeur) {
  const auto donne = texte_donne(valeur);
  if (!donne) return std::nullopt;
  std::string_view chiffres = *donne;
  if (const std::size_t point = chiffres.find('.'); point != std::string_view::npos) {
    const std::string_view decimales = chiffres.substr(point + 1);
    if (decimales.empty() || decimales.find_first_not_of('0') != std::string_view::npos) return std::nullopt;
    chiffres = chiffres.substr(0, point);
  }
  int numero = 0;
  const char* fin = chiffres.data() + chiffres.size();
  const auto [vu, erreur] = std::from_chars(chiffres.data(), fin, numero);
  if (erreur != std::errc{} || vu != fin || numero < 1 || numero > domain::kLignesMax) return std::nullopt;
  return numero;
}

std::optional<std::string> texte_donne(const Valeur& valeur) {
  if (valeur.genre != Genre::Texte && valeur.genre != Genre::Nombre) return std::nullopt;
  const std::string_view dit = texte::rogner(valeur.genre == Genre::Texte ? valeur.texte : valeur.brut);
  return dit.empty() ? std::nullopt : std::optional(std::string(dit));
}

std::optional<Montant> montant_rendu(const Valeur& valeur) {
  if (valeur.genre != Genre::Nombre) return std::nullopt;
  const auto montant = Montant::lire(valeur.brut);
  return montant ? std::optional(*montant) : std::nullopt;
}

std::string dire_ce_qui_est(const Valeur& valeur) {
  if (valeur.genre == Genre::Absent) return "la clé manque";
  if (valeur.genre == Genre::Objet) return "un bloc";
  if (valeur.genre == Genre::Tableau) return "une liste";
  return texte::citer(valeur.brut);
}

}  // namespace finhop::app
