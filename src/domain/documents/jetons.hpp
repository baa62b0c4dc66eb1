// The words of a document in the order in which they are read, as they are compared.
#pragma once

#include "finhop/domain/documents/comparaison.hpp"

namespace finhop::domain::documents {

struct Jeton {
  std::string plie;  // without case, accents or letters taken for digits in a picture
  const Mot* mot = nullptr;
  std::size_t page = 0;
  bool par_ocr = false;
};
using Jetons = std::vector<Jeton>;

Jetons jetons(const LectureDuTexte& texte);
bool meme_ligne(const Jeton& a, const Jeton& b);
// `b` goes on where `a` ends: a space apart, or at the start of the next line of the same cell.
bool se_suivent(const Jeton& a, const Jeton& b);
// O, I, l, S and B as the digits that they are taken for.
std::string en_chiffres(std::string texte);

// Its letters and digits alone.
std::string lettres(std::string_view plie);
// It is that word, whole, as a picture gives it too.
bool est(const Jeton& jeton, std::string_view mot);

struct MontantLu {
  Montant montant;
  std::size_t premier = 0;
  std::size_t dernier = 0;
};
std::vector<MontantLu> montants(const Jetons& jetons);

struct JourLu {
  Jour jour;
  std::size_t premier = 0;
  std::size_t dernier = 0;
};
std::vector<JourLu> jours(const Jetons& jetons);

// Their places, and whether they come from a picture.
void placer(ResultatDeComparaison& resultat, const Jetons& jetons, std::size_t premier, std::size_t dernier);
// Absent, or what forbids to say so.
ResultatDeComparaison absent_ou_illisible(const LectureDuTexte& texte);

}  // namespace finhop::domain::documents
