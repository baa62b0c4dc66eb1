#include "web/pages/documents/surbrillance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace finhop::web {
namespace {

namespace h = format::html;

// In points, around the words.
constexpr double kMarge = 2;

h::Attribut classe_de(domain::Verdict verdict) {
  return h::classe(verdict == domain::Verdict::Trouve ? "trouve" : "contredit");
}

std::string points(double valeur) {
  return fmt::format("{:.1f}", valeur);
}

bool se_suivent(const domain::Rectangle& a, const domain::Rectangle& b) {
  return std::abs(a.y - b.y) < a.hauteur / 2 && b.x >= a.x && b.x - (a.x + a.largeur) < a.hauteur;
}

h::Html repere_html(const Repere& repere) {
  const domain::Rectangle& r = repere.place;
  return h::g(classe_de(repere.verdict),
              h::rect(h::attribut<"x">(points(r.x - kMarge)), h::attribut<"y">(points(r.y - kMarge)),
                      h::attribut<"width">(points(r.largeur + 2 * kMarge)),
                      h::attribut<"height">(points(r.hauteur + 2 * kMarge))),
              h::text(h::attribut<"x">(points(r.x - kMarge)), h::attribut<"y">(points(r.y - 2 * kMarge)),
                      fmt::to_string(repere.numero)));
}

}  // namespace

std::vector<Repere> reperes_de(std::span<const domain::Verification> verifications, std::size_t page) {
  std::vector<Repere> reperes;
  for (std::size_t i = 0; i < verifications.size(); ++i)
    for (const domain::Emplacement& lieu : verifications[i].resultat.places) {
      if (lieu.page + 1 != page) continue;
      if (!reperes.empty() && reperes.back().numero == i + 1 &&
          se_suivent(reperes.back().place, lieu.place)) {
        domain::Rectangle& place = reperes.back().place;
        place.largeur = std::max(place.largeur, lieu.place.x + lieu.place.largeur - place.x);
        place.hauteur = std::max(place.hauteur, lieu.place.y + lieu.place.hauteur - place.y);
      } else {
        reperes.push_back({i + 1, verifications[i].resultat.verdict, lieu.place});
      }
    }
  return reperes;
}

h::Html reperes_html(std::span<const Repere> reperes, const app::TailleDePage& taille) {
  if (reperes.empty() || taille.largeur <= 0 || taille.hauteur <= 0) return {};
  h::Html dessin;
  for (const Repere& repere : reperes) dessin += repere_html(repere);
  return h::svg(h::attribut<"viewBox">(fmt::format("0 0 {} {}", points(taille.largeur), points(taille.hauteur))),
                h::attribut<"aria-hidden">("true"), dessin);
}

}  // namespace finhop::web
