#include "app/retour/valeur_rendue.hpp"

#include <charconv>

#include "finhop/base/texte.hpp"

namespace finhop::app {

using domain::Genre;
using domain::Valeur;

std::optional<int> lire_num_ligne(const Valeur& valeur) {
  int numero = 0;
  const char* fin = valeur.brut.data() + valeur.brut.size();
  if (valeur.genre != Genre::Nombre) return std::nullopt;
  const auto [vu, erreur] = std::from_chars(valeur.brut.data(), fin, numero);
  if (erreur != std::errc{} || vu != fin || numero < 1 || numero > domain::kLignesMax) return std::nullopt;
  return numero;
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
