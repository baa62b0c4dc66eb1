#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "cli/page_verification_parties.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

std::string mot(std::string_view classe, std::string_view signe, std::string_view texte) {
  return fmt::format("<span class=\"{}\">{}\u00A0{}</span>", classe, signe, texte);
}

std::string lien(std::size_t numero, std::string_view ancre) {
  if (ancre.empty()) return nombre(numero);
  return fmt::format("<a href=\"#{}{}\">{}</a>", ancre, numero, nombre(numero));
}

std::string option(const domain::Regle& regle, std::size_t constats) {
  return fmt::format("<option value=\"{0}\">{0} ({1}) : {2}</option>\n", regle.id, nombre(constats),
                     montrer(regle.condition));
}

constexpr std::string_view kChoix = R"html(</select></label>
<fieldset><legend>Gravité</legend><label><input type="checkbox" id="erreurs" checked autocomplete="off"> erreurs</label> <label><input type="checkbox" id="avertissements" checked autocomplete="off"> avertissements</label></fieldset>
<fieldset><legend>Portail</legend><label><input type="checkbox" id="refusees" autocomplete="off"> demandes refusées par le portail seulement</label></fieldset>
<output id="vus"></output>
<button type="button" id="tout">Tout afficher</button>
</div>
)html";

}  // namespace

std::string montrer(std::string_view octets) {
  return texte::echapper_html(texte::imprimable(octets));
}

std::string montrer(std::string_view octets, std::size_t colonnes) {
  // Four bytes make a character at most: beyond, nothing would be kept.
  const std::string lisible = texte::imprimable(octets.substr(0, 4 * (colonnes + 1)));
  return texte::echapper_html(texte::largeur(lisible) > colonnes ? texte::ajuster(lisible, colonnes)
                                                                 : lisible);
}

std::string nombre(std::size_t n) {
  std::string chiffres = fmt::to_string(n);
  for (std::size_t place = chiffres.size(); place > 3;) chiffres.insert(place -= 3, "\u202F");
  return chiffres;
}

std::string compte(std::size_t n, std::string_view nom) {
  return fmt::format("{}\u00A0{}{}", nombre(n), nom, n >= 2 ? "s" : "");
}

std::string oui_non(bool oui) {
  return oui ? mot("bon", "✓", "oui") : mot("mauvais", "✗", "non");
}

std::string prediction_html(app::Prediction prediction) {
  switch (prediction) {
    case app::Prediction::Accepte:
      return mot("bon", "✓", "accepté par le portail");
    case app::Prediction::Partiel:
      return mot("moyen", "◐", "partiel");
    case app::Prediction::Rejete:
      return mot("mauvais", "✗", "rejeté par le portail");
  }
  return {};
}

std::string severite_html(domain::Severite severite) {
  switch (severite) {
    case domain::Severite::Erreur:
      return mot("mauvais", "✗", "erreur");
    case domain::Severite::Avertissement:
      return mot("moyen", "!", "avertissement");
  }
  return {};
}

std::size_t rang(std::string_view regle) {
  return static_cast<std::size_t>(&domain::regle(regle) - domain::catalogue().data());
}

std::string etendues_html(const std::vector<std::size_t>& numeros, std::string_view ancre) {
  std::string html;
  for (std::size_t i = 0; i < numeros.size();) {
    std::size_t fin = i;
    while (fin + 1 < numeros.size() && numeros[fin + 1] == numeros[fin] + 1) ++fin;
    if (fin < i + 2) fin = i;  // two in a row are no run
    if (i > 0) html += ", ";
    html += lien(numeros[i], ancre);
    if (fin > i) html += " à " + lien(numeros[fin], ancre);
    i = fin + 1;
  }
  return html;
}

std::string filtre_html(const std::vector<std::size_t>& par_regle) {
  const std::size_t total = std::accumulate(par_regle.begin(), par_regle.end(), std::size_t{0});
  if (total == 0) return {};
  std::string html = fmt::format(
      "<div class=\"filtre\" id=\"filtre\" role=\"search\" aria-label=\"Filtrer les constats\" "
      "data-total=\"{}\" hidden>\n"
      "<label class=\"champ\">Texte <input type=\"search\" id=\"texte\" autocomplete=\"off\"></label>\n"
      "<label class=\"champ\">Règle <select id=\"regle\" autocomplete=\"off\">\n<option "
      "value=\"\">toutes</option>\n",
      total);
  for (std::size_t i = 0; i < par_regle.size(); ++i)
    if (par_regle[i] > 0) html += option(domain::catalogue()[i], par_regle[i]);
  return html.append(kChoix);
}

}  // namespace finhop::cli
