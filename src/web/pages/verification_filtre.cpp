#include <fmt/format.h>

#include <numeric>

#include "web/pages/verification_parties.hpp"

namespace finhop::web {
namespace {

h::Html option(const domain::Regle& regle, std::size_t constats) {
  return h::option(h::attribut<"value">(regle.id),
                   fmt::format("{} ({}) : {}", regle.id, nombre(constats), regle.condition));
}

// Without it, a browser that shows the page again fills in what was chosen, before the script is there to filter.
h::Attribut sans_memoire() {
  return h::attribut<"autocomplete">("off");
}

h::Attribut sorte(std::string_view sorte) {
  return h::attribut<"type">(sorte);
}

h::Html choix_de_regle(const std::vector<std::size_t>& par_regle) {
  h::Html options = h::option(h::attribut<"value">(""), "toutes");
  for (std::size_t i = 0; i < par_regle.size(); ++i)
    if (par_regle[i] > 0) options += option(domain::regle_de_rang(i), par_regle[i]);
  return h::select(h::identifiant("regle"), sans_memoire(), options);
}

h::Html case_mise(std::string_view identifiant) {
  return h::input(sorte("checkbox"), h::identifiant(identifiant), h::attribut<"checked">(), sans_memoire());
}

h::Html case_vide(std::string_view identifiant) {
  return h::input(sorte("checkbox"), h::identifiant(identifiant), sans_memoire());
}

}  // namespace

h::Html filtre_html(const std::vector<std::size_t>& par_regle) {
  const std::size_t total = std::accumulate(par_regle.begin(), par_regle.end(), std::size_t{0});
  if (total == 0) return {};
  return h::div(h::classe("filtre"), h::identifiant("filtre"), h::attribut<"role">("search"),
                h::attribut<"aria-label">("Filtrer les constats"),
                h::attribut<"data-total">(fmt::to_string(total)), h::attribut<"hidden">(),
                h::label(h::classe("champ"), "Texte ",
                         h::input(sorte("search"), h::identifiant("texte"), sans_memoire())),
                h::label(h::classe("champ"), "Règle ", choix_de_regle(par_regle)),
                h::fieldset(h::legend("Gravité"), h::label(case_mise("erreurs"), " erreurs"), " ",
                            h::label(case_mise("avertissements"), " avertissements")),
                h::fieldset(h::legend("Portail"),
                            h::label(case_vide("refusees"), " demandes refusées par le portail seulement")),
                h::output(h::identifiant("vus")),
                h::button(sorte("button"), h::identifiant("tout"), "Tout afficher"));
}

}  // namespace finhop::web
