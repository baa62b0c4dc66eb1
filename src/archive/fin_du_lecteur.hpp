// How the reader of one document ended, in words.
#pragma once

#include <string>

#include "archive/lecteur_a_part.hpp"

namespace finhop::archive {

// Panne when the system did not let it read.
void exiger_un_lecteur(const ReponseDuLecteur& reponse);
// Why it did not come to its end. Panne when the system stopped it.
struct ArretDuLecteur {
  lecteur::Cause cause;
  std::string raison;  // in French, without a final point
};
ArretDuLecteur arret_du_lecteur(int statut, lecteur::Demande demande);

}  // namespace finhop::archive
