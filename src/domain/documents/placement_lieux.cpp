#include <fmt/format.h>

#include <algorithm>

#include "domain/documents/placement_indices.hpp"
#include "finhop/base/texte.hpp"

// The words of a file's name, of a folder's, of a document.
namespace finhop::domain::documents {
namespace {

constexpr std::size_t kExtensionMax = 5;  // with its point

// Those beyond ASCII are letters, or spaces and apostrophes that are told apart once folded.
bool separe(char c) {
  return static_cast<unsigned char>(c) < 0x80 && !texte::est_alphanumerique(c);
}

}  // namespace

LieuLu lire_un_nom(std::string_view nom, Lieu lieu) {
  LieuLu lu;
  lu.lieu = lieu;
  lu.ou = lieu == Lieu::Nom ? "dans le nom" : fmt::format("dans le répertoire {}", texte::citer(nom));
  if (const std::size_t point = nom.rfind('.');
      lieu == Lieu::Nom && point != std::string_view::npos && nom.size() - point <= kExtensionMax)
    nom = nom.substr(0, point);
  for (std::size_t i = 0; i < nom.size();) {
    std::size_t fin = i;
    while (fin < nom.size() && !separe(nom[fin])) ++fin;
    if (fin > i)
      lu.page.mots.push_back({std::string(nom.substr(i, fin - i)),
                              {5.0 * static_cast<double>(i), 0, 5.0 * static_cast<double>(fin - i), 10}});
    i = fin + 1;
  }
  for (const Mot& mot : lu.page.mots) lu.jetons.push_back({texte::plier(mot.texte), &mot, 0, false});
  lu.parts = parts(lu.jetons);
  return lu;
}

LieuLu lire_un_texte(const LectureDuTexte& texte) {
  LieuLu lu;
  lu.ou = "dans le texte";
  if (texte.etat != EtatDuTexte::Lu) return lu;
  lu.jetons = jetons(texte);
  lu.par_ocr = std::ranges::any_of(lu.jetons, &Jeton::par_ocr);
  if (lu.par_ocr) {
    lu.ou = "dans le texte (lu par OCR)";
    for (Jeton& jeton : lu.jetons) {
      jeton.plie = en_chiffres(std::move(jeton.plie));
      jeton.par_ocr = true;
    }
  }
  lu.parts = parts(lu.jetons);
  return lu;
}

}  // namespace finhop::domain::documents
