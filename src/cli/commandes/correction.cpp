#include "cli/commandes/correction.hpp"

#include "cli/ecriture/rapport.hpp"
#include "cli/erreurs.hpp"
#include "finhop/vue/corrections.hpp"

namespace finhop::cli {

void OptionsCorrection::ajouter_reference(CLI::App& app) {
  sujet.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP"}, Besoin::Obligatoire);
}

void OptionsCorrection::ajouter_lot(CLI::App& app) {
  sujet.ajouter(app, {"NOM", "", "le nom du lot : celui du JSON sans .json"}, Besoin::Obligatoire);
}

void OptionsCorrection::ajouter_statut(CLI::App& app, const Mots& statuts) {
  statut.ajouter_choix(app, {"--statut", "S", "le statut à lui rendre"}, statuts, Besoin::Obligatoire);
}

void OptionsCorrection::ajouter_motif(CLI::App& app) {
  motif.ajouter(app, {"--motif", "TXT", "pourquoi : gardé au journal"}, Besoin::Obligatoire);
  date.ajouter(app, {"--date", "D", "le jour de la correction, aujourd'hui par défaut"});
  format.ajouter(app, {"texte", "json"});
  simuler.ajouter(app);
}

app::StatutSaisi OptionsCorrection::saisi() const {
  return {statut.exige(), date.saisi(), montant.saisi(), motif.saisi()};
}

int OptionsCorrection::rendre(const Session& session, const Issue<app::Correction>& correction) const {
  return cli::rendre(session, correction, [&](const app::Correction& c) {
    ecrire(session, format.valeur(), vue::Correction(c));
    simuler.rappeler(session);
  });
}

}  // namespace finhop::cli
