#include "finhop/format/html_formes.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace finhop::format::html {
namespace {

std::string_view nom_de(Ton ton) {
  switch (ton) {
    case Ton::Bon:
      return "bon";
    case Ton::Moyen:
      return "moyen";
    case Ton::Mauvais:
      return "mauvais";
  }
  return {};
}

const Attribut& a_droite() {
  static const Attribut droite = classe("n");
  return droite;
}

Html titre_de_colonne(const Colonne& colonne) {
  const Attribut portee = attribut<"scope">("col");
  if (colonne.cote == Cote::Gauche) return th(portee, colonne.titre);
  return th(portee, a_droite(), colonne.titre);
}

}  // namespace

Attribut ton(Ton ton) {
  return classe(nom_de(ton));
}

Html badge(Ton ton_du_mot, std::string_view signe, std::string_view mot) {
  return span(ton(ton_du_mot), signe, "\u00A0", mot);
}

Attribut encart(Ton ton) {
  return classe(fmt::format("encart {}", nom_de(ton)));
}

Html faits(const std::vector<Fait>& faits) {
  Html html;
  for (const Fait& fait : faits)
    if (!fait.valeur.empty()) html += div(dt(fait.nom), dd(fait.valeur));
  return dl(classe("faits"), html);
}

Tableau::Tableau(std::string_view classe, std::vector<Colonne> colonnes, PremiereCellule premiere)
    : classe_(classe), colonnes_(std::move(colonnes)), premiere_(premiere) {}

void Tableau::nommer(std::string_view legende) {
  legende_ = legende;
}

Html Tableau::html() const {
  Html titres;
  for (const Colonne& colonne : colonnes_) titres += titre_de_colonne(colonne);
  const Html legende = legende_.empty() ? Html() : caption(legende_);
  const Html tableau = table(classe(classe_), legende, thead(tr(titres)), tbody(corps_));
  // What scrolls is reached by the keyboard too, under the name of what it holds.
  const Attribut atteint = attribut<"tabindex">("0");
  if (legende_.empty()) return div(classe("defile"), atteint, tableau);
  return div(classe("defile"), attribut<"role">("region"), attribut<"aria-label">(legende_), atteint,
             tableau);
}

void Tableau::ajouter_rangee(std::initializer_list<Partie> cellules) {
  if (cellules.size() != colonnes_.size())
    throw std::logic_error(fmt::format("{} cellules pour {} colonnes", cellules.size(), colonnes_.size()));
  Html rangee;
  std::size_t place = 0;
  for (const Partie& contenu : cellules) rangee += cellule(place++, contenu);
  corps_ += tr(rangee);
}

Html Tableau::cellule(std::size_t place, const Partie& contenu) const {
  if (place == 0 && premiere_ == PremiereCellule::Titre) return th(attribut<"scope">("row"), contenu);
  return colonnes_[place].cote == Cote::Droite ? td(a_droite(), contenu) : td(contenu);
}

}  // namespace finhop::format::html
