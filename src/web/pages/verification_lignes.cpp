#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "web/pages/verification_parties.hpp"

namespace finhop::web {
namespace {

constexpr std::size_t kLargeurNom = 60;      // columns left to what the file may make as long as it likes
constexpr std::size_t kLargeurValeur = 160;  // the same, for what only helps to find the place

std::string etat_de_ligne(const app::LigneVerifiee& ligne, const app::FichierVerifie& fichier) {
  if (ligne.acceptee) return "acceptée par le portail";
  if (fichier.structure_refusee) return "refusée avec le fichier entier";
  if (ligne.regle.empty()) return "refusée par le portail";
  return fmt::format("refusée par le portail : {}", ligne.regle);
}

// A group of findings: those of one line, or of no line.
struct Groupe {
  const app::FichierVerifie& fichier;
  std::span<const app::ConstatSitue> constats;

  const app::LigneVerifiee* ligne() const {
    if (!constats.front().num_ligne) return nullptr;
    const std::size_t numero = *constats.front().num_ligne;
    const auto trouvee = std::ranges::lower_bound(fichier.lignes, numero, {}, &app::LigneVerifiee::num_ligne);
    return trouvee != fichier.lignes.end() && trouvee->num_ligne == numero ? &*trouvee : nullptr;
  }
  bool refusee() const { return fichier.structure_refusee || (ligne() && !ligne()->acceptee); }
};

h::Html titre(const Groupe& groupe) {
  const app::ConstatSitue& premier = groupe.constats.front();
  if (!premier.num_ligne)
    return h::ensemble(h::strong("Hors des demandes"), " (en-tête, fichier entier, zips)");
  h::Html html = h::ensemble(h::strong(fmt::format("Demande {}", *premier.num_ligne)), " · ");
  if (premier.numero_editeur)
    html += h::ensemble("numeroEditeur ", h::code(debut(*premier.numero_editeur, kLargeurNom)));
  else
    html += "sans numeroEditeur lisible";
  if (const app::LigneVerifiee* ligne = groupe.ligne())
    html += h::ensemble(" · ", h::badge(ligne->acceptee ? h::Ton::Bon : h::Ton::Mauvais,
                                        ligne->acceptee ? "✓" : "✗", etat_de_ligne(*ligne, groupe.fichier)));
  return html;
}

h::Html endroit(const app::ConstatSitue& s) {
  h::Html html;
  if (!s.chemin.empty()) html += h::ensemble(h::code(debut(s.chemin, kLargeurValeur)), " ");
  if (s.ligne > 0) html += fmt::format("{}:{} ", s.ligne, s.colonne);
  if (!s.constat.valeur.empty()) html += h::samp(debut(s.constat.valeur, kLargeurValeur));
  return html;
}

h::Html rangee(const app::ConstatSitue& s, const DireRemede& dire) {
  const domain::Constat& constat = s.constat;
  return h::tr(h::classe(constat.severite == domain::Severite::Erreur ? "e" : "a"),
               h::td(h::b(constat.regle), " ", severite_html(constat.severite),
                     h::small(domain::regle(constat.regle).source)),
               h::td(constat.message, a_faire(constat.remede, dire)), h::td(endroit(s)));
}

// The class that tells a browser how high the table of so many findings about is: those of verification.css.
std::string hauteur(std::size_t constats) {
  constexpr std::array<std::size_t, 16> kHauteurs{1,  2,  3,  4,   6,   8,    12,   16,
                                                  24, 32, 64, 128, 256, 1024, 4096, 16384};
  const auto* au_dessus = std::ranges::lower_bound(kHauteurs, constats);
  return fmt::format("haut-{}", au_dessus == kHauteurs.end() ? kHauteurs.back() : *au_dessus);
}

h::Html colonnes() {
  const h::Attribut portee = h::attribut<"scope">("col");
  return h::tr(h::th(portee, "Règle"), h::th(portee, "Constat"),
               h::th(portee, "Place (ligne:colonne), valeur"));
}

// A table of its own: a browser lays out only those that are on the screen, however many there are, and paper repeats
// the title.
h::Html groupe_html(const Groupe& groupe, std::string_view ancre, const DireRemede& dire) {
  h::Html constats;
  for (const app::ConstatSitue& constat : groupe.constats) constats += rangee(constat, dire);
  return h::div(
      h::identifiant(fmt::format("{}{}", ancre, groupe.constats.front().num_ligne.value_or(0))),
      h::classe(
          fmt::format("demande {}{}", hauteur(groupe.constats.size()), groupe.refusee() ? " refusee" : "")),
      h::table(
          h::classe("constats"), h::colgroup(h::col(), h::col(), h::col()),
          h::thead(h::tr(h::th(h::attribut<"scope">("colgroup"), h::attribut<"colspan">("3"), titre(groupe))),
                   colonnes()),
          h::tbody(constats)));
}

}  // namespace

h::Html par_ligne_html(const app::FichierVerifie& fichier, std::string_view ancre, const DireRemede& dire) {
  if (fichier.constats.empty()) return {};
  h::Html html = h::h3("Par demande");
  for (std::span<const app::ConstatSitue> reste = fichier.constats; !reste.empty();) {
    const auto autre = [&](const app::ConstatSitue& s) { return s.num_ligne != reste.front().num_ligne; };
    const auto n = static_cast<std::size_t>(std::ranges::find_if(reste, autre) - reste.begin());
    html += groupe_html({fichier, reste.first(n)}, ancre, dire);
    reste = reste.subspan(n);
  }
  return html;
}

}  // namespace finhop::web
