#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "web/pages/verification_parties.hpp"

namespace finhop::web {
namespace {

h::Html numero_html(std::size_t numero, std::string_view ancre) {
  if (ancre.empty()) return h::ensemble(nombre(numero));
  return h::lien(h::Lien::ancre(fmt::format("{}{}", ancre, numero)), nombre(numero));
}

}  // namespace

std::string debut(std::string_view octets, std::size_t colonnes) {
  // Four bytes make a character at most: beyond, nothing would be kept.
  const std::string lisible = texte::imprimable(octets.substr(0, 4 * (colonnes + 1)));
  return texte::largeur(lisible) > colonnes ? texte::ajuster(lisible, colonnes) : lisible;
}

h::Html oui_non(bool oui) {
  return oui ? h::badge(h::Ton::Bon, "✓", "oui") : h::badge(h::Ton::Mauvais, "✗", "non");
}

h::Html prediction_html(app::Prediction prediction) {
  switch (prediction) {
    case app::Prediction::Accepte:
      return h::badge(h::Ton::Bon, "✓", "accepté par le portail");
    case app::Prediction::Partiel:
      return h::badge(h::Ton::Moyen, "◐", "partiel");
    case app::Prediction::Rejete:
      return h::badge(h::Ton::Mauvais, "✗", "rejeté par le portail");
  }
  return {};
}

h::Html severite_html(domain::Severite severite) {
  switch (severite) {
    case domain::Severite::Erreur:
      return h::badge(h::Ton::Mauvais, "✗", "erreur");
    case domain::Severite::Avertissement:
      return h::badge(h::Ton::Moyen, "!", "avertissement");
  }
  return {};
}

h::Html a_faire(const Remede& remede, const DireRemede& dire, std::string_view precision) {
  if (remede.est_vide()) return {};
  return h::p("À faire : ", remede_dit(remede, dire), precision);
}

std::size_t rang(std::string_view regle) {
  return domain::rang_de_regle(regle);
}

h::Html etendues_html(const std::vector<std::size_t>& numeros, std::string_view ancre) {
  h::Html html;
  for (std::size_t i = 0; i < numeros.size();) {
    std::size_t fin = i;
    while (fin + 1 < numeros.size() && numeros[fin + 1] == numeros[fin] + 1) ++fin;
    if (fin < i + 2) fin = i;  // two in a row are no run
    if (i > 0) html += ", ";
    html += numero_html(numeros[i], ancre);
    if (fin > i) html += h::ensemble(" à ", numero_html(numeros[fin], ancre));
    i = fin + 1;
  }
  return html;
}

}  // namespace finhop::web
