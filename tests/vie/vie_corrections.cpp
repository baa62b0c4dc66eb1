// What a vendor draws at random to take back or to complete: corrections, with a motive or without, undos, what is sent
// after the deposit.
#include "finhop/app/avance/corriger.hpp"
#include "finhop/app/entretien/annuler.hpp"
#include "finhop/app/lot/corriger.hpp"
#include "finhop/app/retour/retirer.hpp"
#include "finhop/app/solde/completer.hpp"
#include "finhop/app/solde/corriger.hpp"
#include "finhop/app/verification/modele.hpp"
#include "store/connexion.hpp"
#include "vie/vie_hasard.hpp"

namespace finhop::tests {
namespace {

Issu issu_de(const Issue<app::Correction>& correction) {
  return correction ? Issu::Fait : Issu::Refuse;
}

template <class Statut>
std::string id_au_hasard(std::size_t tire) {
  const auto statuts = domain::statuts<Statut>();
  return std::string(statuts[tire % statuts.size()].id);
}

}  // namespace

std::string Vie::numero_accepte() {
  const auto acceptes = colonne(
      "SELECT a.numero_editeur FROM avance a JOIN solde s ON s.avance_id = a.id WHERE s.statut NOT IN "
      "('en_preparation', 'exporte', 'depose', 'rejete') ORDER BY a.id");
  return acceptes.empty() || une_fois_sur(3) ? numero() : parmi(acceptes);
}

std::string Vie::lot_en(const std::string& statuts) {
  const auto lots = colonne("SELECT nom FROM lot WHERE statut IN (" + statuts + ") ORDER BY id");
  return lots.empty() || une_fois_sur(3) ? lot() : parmi(lots);
}

std::vector<std::string> Vie::colonne(const std::string& sql) {
  SQLite::Statement requete(atelier_.base().connexion().base, sql);
  std::vector<std::string> valeurs;
  while (requete.executeStep()) valeurs.push_back(requete.getColumn(0).getString());
  return valeurs;
}

Issu Vie::avance_corriger() {
  app::StatutSaisi saisi{{"--statut", id_au_hasard<domain::StatutAvance>(tirer(100))}, {}, {}, {}};
  if (!une_fois_sur(8)) saisi.motif = {"--motif", une_fois_sur(2) ? "essai" : "erreur"};
  if (une_fois_sur(4)) saisi.date = {"--date", jour()};
  if (saisi.statut.brut == "payee" && une_fois_sur(2)) saisi.montant = {"--montant", montant()};
  return issu_de(app::corriger_avance(atelier_.base(), contexte(), numero(), saisi));
}

Issu Vie::solde_corriger() {
  app::StatutSaisi saisi{{"--statut", id_au_hasard<domain::StatutSolde>(tirer(100))}, {}, {}, {}};
  if (!une_fois_sur(8)) saisi.motif = {"--motif", une_fois_sur(2) ? "essai" : "erreur"};
  return issu_de(app::corriger_solde(atelier_.base(), contexte(), numero_accepte(), saisi));
}

Issu Vie::lot_corriger() {
  const std::string vers = parmi({"genere", "depose", "rejete"});
  return issu_de(app::corriger_lot(atelier_.base(), contexte(), lot_en("'depose', 'rejete'"),
                                   {{"--statut", vers}, {}, {}, app::Saisi{"--motif", "essai"}}));
}

Issu Vie::retour_retirer() {
  return issu_de(
      app::retirer_retour(atelier_.base(), contexte(), lot_en("'traite'"), {"--motif", "erreur"}, {}));
}

Issu Vie::annuler() {
  return app::annuler(atelier_.base(), contexte()) ? Issu::Fait : Issu::Refuse;
}

Issu Vie::modele() {
  if (une_fois_sur(2)) return app::retablir_modele(atelier_.base(), contexte()) ? Issu::Fait : Issu::Refuse;
  const std::string modele = std::string(FINHOP_TESTS_DIR) + "/donnees/format/modele-asp.json";
  const auto importe = app::importer_modele(atelier_.base(), contexte(), modele);
  return importe && importe->change ? Issu::Fait : Issu::Refuse;
}

Issu Vie::solde_completer() {
  const auto complete = app::completer_solde(atelier_.base(), contexte(), numero_accepte(),
                                             {{"--facture-date", jour()},
                                              {"--facture-montant", montant()},
                                              {"--motif", une_fois_sur(10) ? " " : "avoir"}});
  return complete ? Issu::Fait : Issu::Refuse;
}

}  // namespace finhop::tests
