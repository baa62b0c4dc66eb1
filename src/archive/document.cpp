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
    lu.emplace(lecteur::ExamenLu{{std::nullopt, "application/octet-stream", std::nullopt, {}, std::nullopt}});
  if (reponse.statut != 0 || !lu->fini) {
    ArretDuLecteur arret = arret_du_lecteur(reponse.statut, Demande::Examiner);
    lu->examen.defaut = std::move(arret.raison);
    lu->examen.cause = arret.cause;
  }
  return std::move(lu->examen);
}

}  // namespace finhop::archive
