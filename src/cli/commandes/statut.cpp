#include "cli/commandes/statut.hpp"

namespace finhop::cli {

void OptionsStatut::ajouter(CLI::App& app, const Mots& statuts, const std::string& sujet_date,
                            const std::string& sujet_montant) {
  statut.ajouter_choix(app, {"STATUT", "", "le nouveau statut"}, statuts, Besoin::Obligatoire);
  references.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP, un ou plusieurs"}, ParFois::Plusieurs,
                     Besoin::Obligatoire);
  date.ajouter(app, {"--date", "D", sujet_date});
  montant.ajouter(app, {"--montant", "M", sujet_montant});
  motif.ajouter(app, {"--motif", "TXT", "la raison"});
  simuler.ajouter(app);
}

app::StatutSaisi OptionsStatut::saisi() const {
  return {statut.exige(), date.saisi(), montant.saisi(), motif.saisi()};
}

}  // namespace finhop::cli
