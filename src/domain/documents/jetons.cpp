#include "domain/documents/jetons.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "finhop/base/texte.hpp"

namespace finhop::domain::documents {
namespace {

bool se_lit(const PageLue& page) {
  return std::ranges::any_of(
      page.mots, [](const Mot& m) { return std::ranges::any_of(m.texte, texte::est_alphanumerique); });
}

}  // namespace

std::string en_chiffres(std::string texte) {
  for (char& c : texte) {
    if (c == 'o') c = '0';
    if (c == 'i' || c == 'l') c = '1';
    if (c == 's') c = '5';
    if (c == 'b') c = '8';
  }
  return texte;
}

std::string lettres(std::string_view plie) {
  std::string reste;
  std::ranges::copy_if(plie, std::back_inserter(reste), texte::est_alphanumerique);
  return reste;
}

bool est(const Jeton& jeton, std::string_view mot) {
  const std::string dit = lettres(jeton.plie);
  return dit == mot || (jeton.par_ocr && dit == en_chiffres(std::string(mot)));
}

Jetons jetons(const LectureDuTexte& texte) {
  Jetons lus;
  for (std::size_t page = 0; page < texte.pages.size(); ++page)
    for (const Mot& mot : texte.pages[page].mots) {
      const bool ocr = texte.pages[page].par_ocr;
      std::string plie = texte::plier(mot.texte);
      lus.push_back({ocr ? en_chiffres(std::move(plie)) : std::move(plie), &mot, page, ocr});
    }
  return lus;
}

bool meme_ligne(const Jeton& a, const Jeton& b) {
  const Rectangle& p = a.mot->place;
  const Rectangle& q = b.mot->place;
  return a.page == b.page &&
         std::abs(p.y + p.hauteur / 2 - q.y - q.hauteur / 2) <= std::max(p.hauteur, q.hauteur) / 2;
}

bool se_suivent(const Jeton& a, const Jeton& b) {
  const Rectangle& p = a.mot->place;
  const Rectangle& q = b.mot->place;
  const double haut = std::max(p.hauteur, q.hauteur);
  if (meme_ligne(a, b)) return q.x >= p.x && q.x - p.x - p.largeur <= haut * 0.7;
  return a.page == b.page && q.y > p.y && q.y - p.y <= haut * 2 && q.x < p.x + p.largeur &&
         p.x < q.x + q.largeur;
}

void placer(ResultatDeComparaison& resultat, const Jetons& jetons, std::size_t premier, std::size_t dernier) {
  for (std::size_t i = premier; i <= dernier; ++i) {
    resultat.places.push_back({jetons[i].page, jetons[i].mot->place});
    resultat.par_ocr = resultat.par_ocr || jetons[i].par_ocr;
  }
}

ResultatDeComparaison absent_ou_illisible(const LectureDuTexte& texte) {
  ResultatDeComparaison resultat;
  if (texte.etat != EtatDuTexte::Lu) {
    resultat.raison = texte.raison;
  } else if (!a_du_texte(texte)) {
    resultat.raison = "le document n'a aucun texte lisible";
  } else {
    const auto muette = std::ranges::find_if_not(texte.pages, se_lit);
    if (muette == texte.pages.end()) return resultat;
    resultat.raison = fmt::format("la page {} n'a aucun texte lisible", muette - texte.pages.begin() + 1);
  }
  resultat.verdict = Verdict::NonVerifiable;
  return resultat;
}

}  // namespace finhop::domain::documents

namespace finhop::domain {

bool a_du_texte(const LectureDuTexte& texte) {
  return texte.etat == EtatDuTexte::Lu && std::ranges::any_of(texte.pages, documents::se_lit);
}

}  // namespace finhop::domain
