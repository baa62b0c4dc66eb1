// What each dossier has for it, of all that a file says.
#pragma once

#include <map>

#include "domain/documents/montants_nommes.hpp"
#include "domain/documents/placement_type.hpp"

namespace finhop::domain::documents {

struct FichierLu {
  const LectureDeDocument* lecture = nullptr;
  LieuLu nom, texte;
  std::vector<LieuLu> repertoires;
  MontantsNommes montants;
  std::vector<JourLu> jours;
  TypeTrouve type;
  std::vector<Indice> indices;
  std::vector<std::string> inconnus;  // FINHOP numbers of no candidate
  std::string pourquoi_sans_texte;    // empty when it has some

  const LectureDuTexte& texte_lu() const;
};

// The candidates as each alphabet finds them.
struct DeuxIndex {
  IndexDePlacement propre, d_image;
};
FichierLu lire_un_fichier(const FichierAPlacer& fichier, const DeuxIndex& index);

struct Pesee {
  std::size_t dossier = 0;
  int score = 0;
  bool nomme = false;      // an identifier of it alone stands in the name or in the text
  bool soutenu = false;    // by the text, in another way
  bool contredit = false;  // the amount is another, or it needs no such document
  std::vector<std::string> raisons;
};
// The heaviest first.
std::vector<Pesee> peser(const FichierLu& lu, std::span<const CandidatAPlacer> candidats);

bool contient(const Rangs& rangs, std::size_t dossier);

}  // namespace finhop::domain::documents
