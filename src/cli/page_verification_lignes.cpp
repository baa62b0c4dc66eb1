#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "cli/page_verification_parties.hpp"

namespace finhop::cli {
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

std::string titre(const Groupe& groupe) {
  const app::ConstatSitue& premier = groupe.constats.front();
  if (!premier.num_ligne) return "<strong>Hors des demandes</strong> (en-tête, fichier entier, zips)";
  std::string html = fmt::format("<strong>Demande {}</strong> · ", *premier.num_ligne);
  html += premier.numero_editeur
              ? fmt::format("numeroEditeur <code>{}</code>", montrer(*premier.numero_editeur, kLargeurNom))
              : "sans numeroEditeur lisible";
  if (const app::LigneVerifiee* ligne = groupe.ligne())
    html += fmt::format(" · <span class=\"{}\">{}\u00A0{}</span>", ligne->acceptee ? "bon" : "mauvais",
                        ligne->acceptee ? "✓" : "✗", etat_de_ligne(*ligne, groupe.fichier));
  return html;
}

std::string endroit(const app::ConstatSitue& s) {
  std::string html;
  if (!s.chemin.empty()) html += fmt::format("<code>{}</code>\n", montrer(s.chemin, kLargeurValeur));
  if (s.ligne > 0) html += fmt::format("{}:{} ", s.ligne, s.colonne);
  if (!s.constat.valeur.empty())
    html += fmt::format("<samp>{}</samp>", montrer(s.constat.valeur, kLargeurValeur));
  return html;
}

std::string rangee(const app::ConstatSitue& s, const DireRemede& dire) {
  const domain::Constat& constat = s.constat;
  const std::string remede =
      constat.remede.est_vide() ? "" : fmt::format("<p>À faire : {}</p>", montrer(dire(constat.remede)));
  return fmt::format("<tr class=\"{}\"><td><b>{}</b> {}<small>{}</small></td><td>{}{}</td><td>{}</td></tr>\n",
                     constat.severite == domain::Severite::Erreur ? "e" : "a", constat.regle,
                     severite_html(constat.severite), montrer(domain::regle(constat.regle).source),
                     montrer(constat.message), remede, endroit(s));
}

constexpr std::string_view kColonnes =
    R"html(<tr><th scope="col">Règle</th><th scope="col">Constat</th><th scope="col">Place (ligne:colonne), valeur</th></tr>)html";

// A table of its own: a browser lays out only those that are on the screen, however many there are (`--n` tells it
// their height), and paper repeats the title.
std::string groupe_html(const Groupe& groupe, std::string_view ancre, const DireRemede& dire) {
  std::string html = fmt::format(
      "<div id=\"{}{}\" class=\"demande{}\" style=\"--n:{}\"><table "
      "class=\"constats\"><colgroup><col><col><col></colgroup>\n"
      "<thead><tr><th scope=\"colgroup\" colspan=\"3\">{}</th></tr>\n{}</thead>\n<tbody>\n",
      ancre, groupe.constats.front().num_ligne.value_or(0), groupe.refusee() ? " refusee" : "",
      groupe.constats.size(), titre(groupe), kColonnes);
  for (const app::ConstatSitue& constat : groupe.constats) html += rangee(constat, dire);
  return html + "</tbody>\n</table></div>\n";
}

}  // namespace

std::string par_ligne_html(const app::FichierVerifie& fichier, std::string_view ancre,
                           const DireRemede& dire) {
  if (fichier.constats.empty()) return {};
  std::string html = "<h3>Par demande</h3>\n";
  for (std::span<const app::ConstatSitue> reste = fichier.constats; !reste.empty();) {
    const auto autre = [&](const app::ConstatSitue& s) { return s.num_ligne != reste.front().num_ligne; };
    const auto n = static_cast<std::size_t>(std::ranges::find_if(reste, autre) - reste.begin());
    html += groupe_html({fichier, reste.first(n)}, ancre, dire);
    reste = reste.subspan(n);
  }
  return html;
}

}  // namespace finhop::cli
