#include "finhop/archive/document.hpp"

#include <string>
#include <utility>

#include "archive/fin_du_lecteur.hpp"
#include "archive/lecteur_a_part.hpp"

namespace finhop::archive {

using lecteur::Demande;

DocumentExam examiner_document(std::string_view octets) {
  const ReponseDuLecteur reponse = demander_au_lecteur(Demande::Examiner, octets);
  exiger_un_lecteur(reponse);
  auto lu = lecteur::lire_examen(reponse.octets);
  if (!lu)
    return {std::nullopt, "application/octet-stream", raison_de_la_fin(reponse.statut, Demande::Examiner), {}};
  if (reponse.statut != 0 || !lu->fini) lu->examen.defaut = raison_de_la_fin(reponse.statut, Demande::Examiner);
  return std::move(lu->examen);
}

}  // namespace finhop::archive
