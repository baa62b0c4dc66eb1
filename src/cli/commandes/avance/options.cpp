#include "cli/commandes/avance/options.hpp"

#include "cli/vocabulaire.hpp"

namespace finhop::cli {

void OptionsAvance::ajouter(CLI::App& app, Besoin besoin_ans) {
  ans.ajouter(app, {"--ans", "N", "le numéro ANS du logiciel"}, besoin_ans);
  asp.ajouter(app, {"--asp", "FINHOP……", "le numéro de dossier donné par l'ASP"});
  client.ajouter(app, {"--client", "TXT", "le client"});
  date_bc.ajouter(app, {"--date-bc", "D", "la date du bon de commande"});
  montant_bc.ajouter(app, {"--montant-bc", "M", "le montant HT du bon de commande"});
  finess.ajouter(app, {"--finess", "F", "un bénéficiaire, son FINESS PMSI ; autant de fois que nécessaire"});
  statut.ajouter_choix(app, {"--statut", "S", "où en est l'avance"}, ids_statuts<domain::StatutAvance>());
  simuler.ajouter(app);
}

app::AvanceSaisie OptionsAvance::saisie() const {
  return {ans.saisi(),        asp.saisi(),     client.saisi(), date_bc.saisi(),
          montant_bc.saisi(), finess.saisis(), statut.saisi()};
}

}  // namespace finhop::cli
