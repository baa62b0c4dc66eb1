// The form above the list, and what its address says.
#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/texte.hpp"
#include "finhop/domain/situations.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/vue/dossier/vues_nommees.hpp"
#include "web/pages/lire/dossiers.hpp"

namespace finhop::web {
namespace {

// What is of the page, and not of the list.
constexpr std::array<std::string_view, 3> kDeLaPage{"page", "format", "vue"};

struct Choix {
  std::string_view id;
  std::string_view libelle;
};

std::string_view valeur_de(const std::vector<domain::Critere>& criteres, std::string_view cle) {
  const auto place = std::ranges::find(criteres, cle, &domain::Critere::cle);
  return place == criteres.end() ? std::string_view{} : std::string_view(place->valeur);
}

h::Html choix_html(std::string_view cle, std::string_view nom, const std::vector<Choix>& choix,
                   std::string_view choisi) {
  h::Html options = option_html("", "tous", choisi.empty());
  for (const Choix& un : choix) options += option_html(un.id, un.libelle, un.id == choisi);
  return h::label(nom, " ", h::select(h::attribut<"name">(cle), options));
}

template <class Statut>
std::vector<Choix> choix_de_statut() {
  std::vector<Choix> choix;
  for (const auto& statut : domain::statuts<Statut>()) choix.push_back({statut.id, statut.libelle});
  return choix;
}

std::vector<Choix> choix_de_situation() {
  std::vector<Choix> choix;
  for (const domain::DescriptionSituation& s : domain::situations()) choix.push_back({s.id, s.libelle});
  return choix;
}

}  // namespace

std::vector<domain::Critere> criteres_de(const Requete& requete) {
  std::vector<domain::Critere> criteres;
  for (const auto& [nom, valeur] : requete.parametres)
    if (!valeur.empty() && std::ranges::find(kDeLaPage, nom) == kDeLaPage.end())
      criteres.push_back({nom, valeur});
  return criteres;
}

std::size_t numero_de_page(const Requete& requete) {
  constexpr std::size_t kPagesMax = 1'000'000;
  return nombre_demande(requete, "page", 1, kPagesMax);
}

h::Lien avec(const std::vector<domain::Critere>& criteres, std::string_view cle, const std::string& valeur,
             std::size_t page) {
  Parametres parametres;
  for (const domain::Critere& critere : criteres)
    if (critere.cle != cle) parametres.emplace_back(critere.cle, critere.valeur);
  if (!valeur.empty()) parametres.emplace_back(cle, valeur);
  if (page > 1) parametres.emplace_back("page", fmt::to_string(page));
  return lien(Route::Dossiers, {}, parametres);
}

Suite liste_equivalente(const std::vector<domain::Critere>& criteres) {
  return vue::sans_la_vue(criteres);
}

// On a narrow screen they would fill it before the list.
h::Html autres_criteres_html(const std::vector<domain::Critere>& criteres) {
  constexpr std::array<std::string_view, 6> kAutres{"finess", "etat", "avance", "solde", "depuis", "jusqua"};
  const auto dite = [&](std::string_view cle) { return valeur_de(criteres, cle); };
  const h::Html champs = h::ensemble(
      h::summary("Autres critères"),
      h::div(h::classe("filtre"), champ_html("finess", "FINESS", dite("finess")),
             choix_html("etat", "État", {{"pret", "prêt"}, {"bloque", "bloqué"}}, dite("etat")),
             choix_html("avance", "Avance", choix_de_statut<domain::StatutAvance>(), dite("avance")),
             choix_html("solde", "Solde", choix_de_statut<domain::StatutSolde>(), dite("solde")),
             champ_html("depuis", "Du", dite("depuis")), champ_html("jusqua", "Au", dite("jusqua"))));
  const bool demandes =
      std::ranges::any_of(kAutres, [&](std::string_view cle) { return !dite(cle).empty(); });
  return demandes ? h::details(h::attribut<"open">(), champs) : h::details(champs);
}

h::Html filtre_html(const std::vector<domain::Critere>& criteres) {
  const auto dite = [&](std::string_view cle) { return valeur_de(criteres, cle); };
  h::Html gardes;  // what the form does not show, and keeps
  for (const std::string_view cle : {"tri", "colonnes", "limite", "ecart", "ans", "du-client"})
    if (!dite(cle).empty()) gardes += cache_html(cle, dite(cle));
  return h::form(h::Attribut::demande_a(lien(Route::Dossiers)), h::classe("filtre ecran"),
                 h::attribut<"role">("search"), h::attribut<"aria-label">("Filtrer les dossiers"), gardes,
                 champ_html("client", "Client", dite("client")),
                 choix_html("situation", "Situation", choix_de_situation(), dite("situation")),
                 h::button("Filtrer"), autres_criteres_html(criteres));
}

h::Html criteres_html(const std::vector<domain::Critere>& criteres) {
  h::Html dits;
  for (const domain::Critere& critere : criteres) {
    std::vector<domain::Critere> reste = criteres;
    std::erase(reste, critere);
    const std::string dit = vue::en_clair(std::span(&critere, 1));
    dits += h::li(
        h::lien(avec(reste, "", ""), h::attribut<"aria-label">("Ne plus demander : " + dit), dit, " ✕"));
  }
  return dits.est_vide() ? dits : h::ul(h::classe("puces"), dits);
}

h::Html pages_html(const std::vector<domain::Critere>& criteres, std::size_t page, std::size_t total) {
  const std::size_t pages = (total + kParPage - 1) / kParPage;
  if (pages <= 1) return {};
  h::Html liens;
  const auto vers = [&](std::size_t numero, std::string_view mot) {
    liens += h::li(h::lien(avec(criteres, "", "", numero), mot));
  };
  if (page > 1) vers(1, "première");
  if (page > 1) vers(page - 1, "précédente");
  liens += h::li(fmt::format("page {} sur {}", nombre(page), nombre(pages)));
  if (page < pages) vers(page + 1, "suivante");
  if (page < pages) vers(pages, "dernière");
  return h::nav(h::attribut<"aria-label">("Pages de la liste"), h::ul(h::classe("choix"), liens));
}

Titrer titrer(const std::vector<domain::Critere>& criteres) {
  return [&criteres, tri = valeur_de(criteres, "tri")](const vue::Colonne& colonne) -> Titree {
    // What the list calls otherwise to people.
    constexpr std::array kDits{std::pair{"n°", "numeroEditeur"}, std::pair{"en jeu", "enJeu"}};
    const auto dit = std::ranges::find(kDits, colonne.nom, [](const auto& d) { return d.first; });
    const std::string nom = dit == kDits.end() ? colonne.nom : dit->second;
    if (!app::tri_de(nom)) return {h::ensemble(colonne.nom)};
    const bool croissant = tri == nom || (tri.empty() && nom == "numeroEditeur");
    const bool decroissant = tri.starts_with('-') && tri.substr(1) == nom;
    const h::Html lie = h::lien(avec(criteres, "tri", croissant ? "-" + nom : nom), colonne.nom,
                                croissant     ? " ↑"
                                : decroissant ? " ↓"
                                              : "");
    return {lie, croissant ? "ascending" : decroissant ? "descending" : ""};
  };
}

h::Html ordres_html(const std::vector<domain::Critere>& criteres) {
  const std::string_view tri = valeur_de(criteres, "tri");
  h::Html liens;
  for (const std::string& nom : app::noms_de_tri()) {
    const bool ici = tri == nom || (tri.empty() && nom == "numeroEditeur");
    const bool inverse = tri.starts_with('-') && tri.substr(1) == nom;
    const h::Lien vers = avec(criteres, "tri", ici ? "-" + nom : nom);
    if (ici || inverse)
      liens += h::li(h::lien(vers, h::attribut<"aria-current">("true"), nom, inverse ? " ↓" : " ↑"));
    else
      liens += h::li(h::lien(vers, nom));
  }
  return h::nav(h::attribut<"aria-label">("Ordre de la liste"), h::classe("ecran"),
                h::details(h::summary("Trier"), h::ul(h::classe("choix"), liens)));
}

}  // namespace finhop::web
