#include "cli/commandes/filtre.hpp"

#include "cli/vocabulaire.hpp"

namespace finhop::cli {

void OptionsDeFiltre::ajouter(CLI::App& app) {
  references_.ajouter(app, {"REF", "", "ces dossiers seulement : numeroEditeur ou numeroASP"},
                      ParFois::Plusieurs);
  ans_.ajouter(app, {"--ans", "N", "les dossiers de ce logiciel ; autant de fois que nécessaire"});
  avance_.ajouter_choix(app, {"--avance", "", "par statut de l'avance"}, ids_statuts<domain::StatutAvance>());
  solde_.ajouter_choix(app, {"--solde", "", "par statut du solde"}, ids_statuts<domain::StatutSolde>());
  situation_.ajouter_choix(app, {"--situation", "", "par situation, telle que la liste la dit"},
                           ids_situations());
  pret_.ajouter(app, "--pret", "ceux qui peuvent être exportés");
  bloque_.ajouter(app, "--bloque", "ceux qui restent à demander et ne peuvent pas l'être encore",
                  pret_.option());
  client_.ajouter(app, {"--client", "TXT", "une partie du nom du client, sans égard aux accents"});
  finess_.ajouter(app, {"--finess", "F", "ceux de ce bénéficiaire"});
}

app::Criteres OptionsDeFiltre::criteres() const {
  app::Criteres criteres;
  criteres.references = references_.textes();
  criteres.ans = ans_.saisis();
  criteres.avance = domain::statut_de<domain::StatutAvance>(avance_.texte().value_or(""));
  criteres.solde = domain::statut_de<domain::StatutSolde>(solde_.texte().value_or(""));
  criteres.etat = pret_.est_mis() ? app::Etat::Pret : bloque_.est_mis() ? app::Etat::Bloque : app::Etat::Tous;
  criteres.situation = domain::situation_d_id(situation_.texte().value_or(""));
  criteres.client = client_.texte();
  criteres.finess = finess_.saisi();
  return criteres;
}

}  // namespace finhop::cli
