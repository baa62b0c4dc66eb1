#include "cli/commandes/retour/rapport.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"

namespace finhop::cli {

std::string texte_ligne(const domain::LigneLot& ligne) {
  return fmt::format("ligne {} ({})", ligne.num_ligne, ligne.numero_editeur.texte());
}

std::string texte_ecart(const domain::ReponseLigne& reponse) {
  if (reponse.decision == domain::Decision::Refusee) return "le portail a refusé ce que nous acceptions";
  return fmt::format("le portail a accepté ce que nous refusions ({})",
                     reponse.prediction_contraire.value_or(""));
}

std::string texte_libelle(const domain::ReponseLigne& reponse) {
  return texte::imprimable(texte::rogner(reponse.libelle_traitement));
}

JsonDoc json_reponse(const domain::ReponseLigne& reponse) {
  return {{"decision", id(reponse.decision)},
          {"codeTraitement", json_de(reponse.code_traitement)},
          {"libelleTraitement", reponse.libelle_traitement}};
}

}  // namespace finhop::cli
