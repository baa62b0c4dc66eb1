#include <fmt/format.h>

#include <algorithm>

#include "web/graphiques/echelle.hpp"
#include "web/graphiques/graphiques.hpp"
#include "web/graphiques/place.hpp"

namespace finhop::web {
namespace {

namespace h = format::html;

// In pixels, from the top.
constexpr int kHaut = 12;
constexpr int kTrace = 190;  // the height of the largest amount
constexpr int kPied = kHaut + kTrace;
constexpr int kLigneDesNoms = kPied + 18;
constexpr int kLigneDuDessous = kLigneDesNoms + 16;
constexpr int kHauteur = kLigneDuDessous + 8;

// Of a step, in hundredths of it: where each column begins, how wide it is.
constexpr int kPlein = 14;
constexpr int kContour = 52;
constexpr int kLargeur = 34;
constexpr int kMilieu = 50;
constexpr int kEntier = 100;

class Dessin {
 public:
  explicit Dessin(const GraphiqueEnColonnes& graphique)
      : graphique_(graphique), echelle_(echelle_de(le_plus_grand(graphique))) {}

  h::Html html() const {
    h::Html contenu;
    for (std::size_t i = 0; i < graphique_.pas.size(); ++i) contenu += fond(i);
    for (int marque = 0; marque <= echelle_.marques; ++marque) contenu += graduation(marque);
    for (std::size_t i = 0; i < graphique_.pas.size(); ++i) contenu += colonnes(i);
    return h::svg(h::classe("colonnes"), place<"height">(kHauteur), h::attribut<"width">("100%"),
                  h::attribut<"role">(menent() ? "group" : "img"),
                  h::attribut<"aria-label">(graphique_.titre), contenu);
  }

 private:
  // As in the bars: what leads somewhere is told part by part.
  bool menent() const {
    return std::ranges::any_of(graphique_.pas,
                               [](const PasDuGraphique& pas) { return pas.vers_plein.has_value(); });
  }

  static Montant le_plus_grand(const GraphiqueEnColonnes& graphique) {
    Montant montant;
    for (const PasDuGraphique& pas : graphique.pas) montant = std::max({montant, pas.plein, pas.contour});
    return montant;
  }

  // A share of the width, from so many hundredths of a step.
  template <h::Nom nom>
  h::Attribut largeur(std::size_t pas, int centiemes) const {
    return h::attribut<nom>(pour_cent(static_cast<std::int64_t>(pas) * kEntier + centiemes,
                                      static_cast<std::int64_t>(graphique_.pas.size()) * kEntier));
  }

  h::Html fond(std::size_t i) const {
    if (!graphique_.pas[i].marque || graphique_.marque.empty()) return {};
    return h::rect(h::classe("fond"), largeur<"x">(i, 0), place<"y">(0), largeur<"width">(0, kEntier),
                   place<"height">(kPied));
  }

  h::Html graduation(int marque) const {
    const int y = kPied - kTrace * marque / echelle_.marques;
    return h::ensemble(
        h::line(h::classe(marque == 0 ? "axe" : "repere"), h::attribut<"x1">("0"), h::attribut<"x2">("100%"),
                place<"y1">(y), place<"y2">(y)),
        h::text(h::classe("graduation"), h::attribut<"x">("0"), place<"y">(y + 4), echelle_.nom(marque)));
  }

  h::Html colonne(std::size_t i, std::string_view classe, int debut, std::string_view quoi, Montant montant,
                  const std::optional<h::Lien>& vers) const {
    const int longueur = echelle_.longueur(montant, kTrace);
    if (longueur == 0) return {};
    const std::string dit = fmt::format("{}, {} : {}", graphique_.pas[i].en_clair, quoi, montant.texte_fr());
    const h::Html dessinee = h::rect(h::classe(classe), largeur<"x">(i, debut), place<"y">(kPied - longueur),
                                     largeur<"width">(0, kLargeur), place<"height">(longueur), h::title(dit));
    return vers ? h::lien(*vers, h::attribut<"aria-label">(dit), dessinee) : dessinee;
  }

  h::Html colonnes(std::size_t i) const {
    const PasDuGraphique& pas = graphique_.pas[i];
    h::Html html =
        h::ensemble(colonne(i, "plein", kPlein, graphique_.plein, pas.plein, pas.vers_plein),
                    colonne(i, "contour", kContour, graphique_.contour, pas.contour, pas.vers_contour),
                    h::text(h::classe(pas.tu_a_l_etroit ? "milieu au-large" : "milieu"),
                            largeur<"x">(i, kMilieu), place<"y">(kLigneDesNoms), pas.nom));
    if (!pas.dessous.empty())
      html +=
          h::text(h::classe("milieu"), largeur<"x">(i, kMilieu), place<"y">(kLigneDuDessous), pas.dessous);
    return html;
  }

  const GraphiqueEnColonnes& graphique_;
  Echelle echelle_;
};

// What each look means, drawn, so that paper has it too.
h::Html cle(std::string_view classe, std::string_view nom) {
  return h::span(
      h::classe("cle"),
      h::svg(h::attribut<"width">("14"), h::attribut<"height">("14"), h::attribut<"aria-hidden">("true"),
             h::rect(h::classe(classe), h::attribut<"x">("1"), h::attribut<"y">("1"),
                     h::attribut<"width">("12"), h::attribut<"height">("12"))),
      nom);
}

}  // namespace

h::Html dessiner(const GraphiqueEnColonnes& graphique) {
  h::Html cles = h::ensemble(cle("plein", graphique.plein), " ", cle("contour", graphique.contour));
  if (!graphique.marque.empty()) cles += h::ensemble(" ", cle("fond", graphique.marque));
  return h::figure(h::figcaption(graphique.titre), h::p(h::classe("cles"), cles), Dessin(graphique).html());
}

}  // namespace finhop::web
