#include "finhop/domain/statuts.hpp"
#include "finhop/store/avances.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

using domain::Solde;

void ecrire_scenario(Base& base, std::int64_t cle, const domain::Scenario& s) {
  Requete(base,
          "UPDATE solde SET is_direct_to_dmp = ?, is_direct_to_mss_pro = ?, adresse_boite_mss_pro = ?, "
          "is_direct_to_mss_citoyen = ?, adresse_boite_mss_citoyen = ? WHERE avance_id = ?")
      .lier(s.is_direct_to_dmp, s.is_direct_to_mss_pro, s.adresse_mss_pro, s.is_direct_to_mss_citoyen,
            s.adresse_mss_citoyen, cle)
      .executer();
  Requete(base, "DELETE FROM solde_ident_dmp WHERE avance_id = ?").lier(cle).executer();
  for (std::size_t i = 0; i < s.ident_dmp.size(); ++i)
    Requete(base, "INSERT INTO solde_ident_dmp (avance_id, rang, ident_dmp) VALUES (?, ?, ?)")
        .lier(cle, i + 1, s.ident_dmp[i])
        .executer();
}

void ecrire_factures(Base& base, std::int64_t cle, const std::vector<domain::Facture>& factures) {
  Requete(base, "DELETE FROM facture WHERE avance_id = ?").lier(cle).executer();
  for (std::size_t i = 0; i < factures.size(); ++i)
    Requete(base, "INSERT INTO facture (avance_id, rang, date_facture, montant_segur_ht) VALUES (?, ?, ?, ?)")
        .lier(cle, i + 1, factures[i].date, factures[i].montant)
        .executer();
}

void ecrire_beneficiaires(Base& base, std::int64_t cle, const std::vector<domain::Finess>& beneficiaires) {
  Requete(base, "DELETE FROM solde_beneficiaire WHERE avance_id = ?").lier(cle).executer();
  for (std::size_t i = 0; i < beneficiaires.size(); ++i)
    Requete(base, "INSERT INTO solde_beneficiaire (avance_id, rang, finess) VALUES (?, ?, ?)")
        .lier(cle, i + 1, beneficiaires[i])
        .executer();
}

}  // namespace

void commencer_solde(Base& base, std::int64_t cle) {
  Requete(base, "INSERT INTO solde (avance_id, statut) VALUES (?, 'en_preparation')").lier(cle).executer();
}

void ecrire_solde(Base& base, std::int64_t cle, const Solde& solde) {
  ecrire_scenario(base, cle, solde.scenario);
  ecrire_factures(base, cle, solde.factures);
  ecrire_beneficiaires(base, cle, solde.beneficiaires);
}

void changer_statut_solde(Base& base, std::int64_t cle, const ChangementSolde& c) {
  const bool paye = c.statut == domain::StatutSolde::Paye;
  Requete(
      base,
      "UPDATE solde SET statut = ?, date_statut = ?, motif = ?, date_paiement = ?, montant_paye = ? WHERE "
      "avance_id = ?")
      .lier(domain::id(c.statut), c.date, c.motif, paye ? std::optional(c.date) : std::nullopt, c.montant,
            cle)
      .executer();
}

}  // namespace finhop::store
