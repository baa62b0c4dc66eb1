// Values, facts and tables.
#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "finhop/base/texte.hpp"
#include "finhop/vue/mots.hpp"
#include "finhop/web/routes.hpp"
#include "web/pages/rendu/rendu.hpp"

namespace finhop::web {
namespace {

// More than a lot has lines; a file holds more than a page can.
constexpr std::size_t kRangeesMax = 250;

// Whose values name what has a page of its own.
struct ColonneLiee {
  std::string_view nom;
  Route route;
};
constexpr std::array kLiees{ColonneLiee{"n°", Route::Dossier}, ColonneLiee{"numeroEditeur", Route::Dossier},
                            ColonneLiee{"dossier", Route::Dossier}, ColonneLiee{"lot", Route::Lot},
                            ColonneLiee{"règle", Route::Regle}};

h::Html cellule_html(const Contexte& contexte, const vue::Colonne& colonne, const vue::Valeur& valeur) {
  const auto liee = std::ranges::find(kLiees, colonne.nom, &ColonneLiee::nom);
  const std::string* texte = std::get_if<std::string>(&valeur.sorte());
  if (liee != kLiees.end() && texte && !texte->empty()) return h::lien(lien(liee->route, {*texte}), *texte);
  return valeur_dite(contexte, valeur);
}

h::Html objet_html(const Contexte& contexte, const vue::Faits& faits) {
  h::Html dits;
  for (const vue::Fait& fait : faits) {
    if (fait.valeur.est_absente()) continue;
    if (!dits.est_vide()) dits += ", ";
    dits += (fait.nom.empty() ? fait.cle : fait.nom) + " : ";
    dits += valeur_dite(contexte, fait.valeur);
  }
  return dits;
}

class Rangees {
 public:
  Rangees(const Contexte& contexte, const std::vector<vue::Colonne>& colonnes, std::string_view legende,
          const Titrer& titrer, const Menent& menent)
      : contexte_(contexte), colonnes_(colonnes), legende_(legende), menent_(menent) {
    html_ = h::caption(legende);
    h::Html titres;
    for (const vue::Colonne& c : colonnes) titres += titre_html(c, titrer);
    html_ += h::thead(h::tr(titres));
  }
  void ajouter(const vue::Rangee& rangee) {
    h::Html cellules;
    for (std::size_t i = 0; i < colonnes_.size(); ++i) {
      const h::Html dite = i == 0 ? tete_html(rangee[i]) : cellule_html(contexte_, colonnes_[i], rangee[i]);
      cellules += i == 0 ? h::th(h::attribut<"scope">("row"), classe_de(colonnes_[i]), dite)
                         : h::td(classe_de(colonnes_[i]), dite);
    }
    corps_ += h::tr(cellules);
  }
  h::Html html() const {
    return h::div(h::classe("defile"), h::attribut<"tabindex">("0"), h::attribut<"role">("region"),
                  h::attribut<"aria-label">("Tableau : " + legende_),
                  h::table(h::classe("lecture"), html_, h::tbody(corps_)));
  }

 private:
  static h::Html titre_html(const vue::Colonne& colonne, const Titrer& titrer) {
    const auto de_colonne = h::attribut<"scope">("col");
    if (!titrer) return h::th(de_colonne, classe_de(colonne), colonne.nom);
    const Titree titree = titrer(colonne);
    if (titree.ordre.empty()) return h::th(de_colonne, classe_de(colonne), titree.titre);
    return h::th(de_colonne, classe_de(colonne), h::attribut<"aria-sort">(titree.ordre), titree.titre);
  }
  static h::Attribut classe_de(const vue::Colonne& colonne) {
    return h::classe(colonne.alignement == vue::Alignement::Droite ? "n" : "t");
  }

  h::Html tete_html(const vue::Valeur& valeur) const {
    const bool nomme = std::holds_alternative<std::string>(valeur.sorte()) ||
                       std::holds_alternative<std::int64_t>(valeur.sorte());
    const auto mene = nomme ? menent_.find(vue::dite(valeur)) : menent_.end();
    return mene == menent_.end() ? cellule_html(contexte_, colonnes_.front(), valeur)
                                 : h::lien(mene->second, vue::dite(valeur));
  }

  const Contexte& contexte_;
  const std::vector<vue::Colonne>& colonnes_;
  std::string legende_;
  const Menent& menent_;
  h::Html html_;
  h::Html corps_;
};

}  // namespace

h::Html valeur_dite(const Contexte& contexte, const vue::Valeur& valeur) {
  if (const auto* remede = std::get_if<Remede>(&valeur.sorte())) return a_faire_dit(contexte, *remede);
  if (const auto* suite = std::get_if<Suite>(&valeur.sorte())) return geste_dit(contexte, *suite);
  if (const auto* faits = std::get_if<vue::Faits>(&valeur.sorte())) return objet_html(contexte, *faits);
  if (const auto* elements = std::get_if<std::vector<vue::Faits>>(&valeur.sorte())) {
    h::Html dits;
    for (const vue::Faits& element : *elements) dits += h::li(objet_html(contexte, element));
    return elements->empty() ? h::ensemble("–") : h::ul(dits);
  }
  return h::ensemble(vue::dite(valeur));
}

h::Html faits_dits(const Contexte& contexte, const vue::Faits& faits) {
  h::Html dits;
  for (const vue::Fait& fait : faits)
    if (!fait.nom.empty()) dits += h::div(h::dt(fait.nom), h::dd(valeur_dite(contexte, fait.valeur)));
  return dits.est_vide() ? dits : h::dl(h::classe("fiche"), dits);
}

h::Html table_dite(const Contexte& contexte, const vue::Table& table, std::string_view legende,
                   const Titrer& titrer, const Menent& menent) {
  Rangees rangees(contexte, table.colonnes, legende, titrer, menent);
  const auto montrees = std::span(table.rangees).first(std::min(table.rangees.size(), kRangeesMax));
  for (const vue::Rangee& rangee : montrees) rangees.ajouter(rangee);
  const std::size_t tues = table.rangees.size() - montrees.size();
  if (tues == 0) return rangees.html();
  return h::ensemble(rangees.html(), h::p(fmt::format("… et {} : un des fichiers ci-dessous les a toutes.",
                                                      compte(tues, "autre ligne"))));
}

}  // namespace finhop::web
