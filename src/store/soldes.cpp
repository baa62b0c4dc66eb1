#include "finhop/domain/cles.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/avances.hpp"
#include "finhop/store/paiements.hpp"
#include "store/colonnes.hpp"
#include "store/liste_ecrite.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

using domain::Solde;

void ecrire_ident_dmp(Base& base, std::int64_t cle, const std::vector<std::string>& identifiants) {
  Requete lus(base, "SELECT rang, ident_dmp FROM solde_ident_dmp WHERE avance_id = ? ORDER BY rang");
  lus.lier(cle);
  if (est_ecrite(lus, identifiants, [](Requete& r, const std::string& ident) { return r.texte(1) == ident; }))
    return;
  Requete(base, "DELETE FROM solde_ident_dmp WHERE avance_id = ?").lier(cle).executer();
  for (std::size_t i = 0; i < identifiants.size(); ++i)
    Requete(base, "INSERT INTO solde_ident_dmp (avance_id, rang, ident_dmp) VALUES (?, ?, ?)")
        .lier(cle, i + 1, identifiants[i])
        .executer();
}

// Of a field that a PFI does not fill.
void ecrire_valeurs(Base& base, std::int64_t cle, std::string_view champ,
                    const std::vector<std::string>& valeurs) {
  Requete lues(base, "SELECT rang, valeur FROM solde_valeur WHERE avance_id = ? AND champ = ? ORDER BY rang");
  lues.lier(cle, champ);
  if (est_ecrite(lues, valeurs, [](Requete& r, const std::string& valeur) { return r.texte(1) == valeur; }))
    return;
  Requete(base, "DELETE FROM solde_valeur WHERE avance_id = ? AND champ = ?").lier(cle, champ).executer();
  for (std::size_t i = 0; i < valeurs.size(); ++i)
    Requete(base, "INSERT INTO solde_valeur (avance_id, champ, rang, valeur) VALUES (?, ?, ?, ?)")
        .lier(cle, champ, i + 1, valeurs[i])
        .executer();
}

// Those that no longer have a value.
void oublier_les_autres(Base& base, std::int64_t cle, std::string_view insi,
                        const domain::ValeursPropres& gardes) {
  std::vector<std::string> ecrits;
  Requete lus(base, "SELECT DISTINCT champ FROM solde_valeur WHERE avance_id = ? ORDER BY champ");
  lus.lier(cle);
  while (lus.suivante()) ecrits.push_back(lus.texte(0));
  for (const std::string& champ : ecrits)
    if (champ != insi && !gardes.contains(champ)) ecrire_valeurs(base, cle, champ, {});
}

void ecrire_factures(Base& base, std::int64_t cle, const std::vector<domain::Facture>& factures) {
  Requete lues(
      base,
      "SELECT rang, date_facture, montant_segur_ht, numero FROM facture WHERE avance_id = ? ORDER BY rang");
  lues.lier(cle);
  if (est_ecrite(lues, factures, [](Requete& r, const domain::Facture& facture) {
        return r.jour(1) == facture.date && r.montant(2) == facture.montant &&
               r.texte_ou_rien(3) == facture.numero;
      }))
    return;
  Requete(base, "DELETE FROM facture WHERE avance_id = ?").lier(cle).executer();
  for (std::size_t i = 0; i < factures.size(); ++i)
    Requete(
        base,
        "INSERT INTO facture (avance_id, rang, date_facture, montant_segur_ht, numero) VALUES (?, ?, ?, ?, ?)")
        .lier(cle, i + 1, factures[i].date, factures[i].montant, factures[i].numero)
        .executer();
}

void ecrire_beneficiaires(Base& base, std::int64_t cle, const std::vector<domain::Finess>& beneficiaires) {
  Requete lus(base, "SELECT rang, finess FROM solde_beneficiaire WHERE avance_id = ? ORDER BY rang");
  lus.lier(cle);
  if (est_ecrite(lus, beneficiaires,
                 [](Requete& r, const domain::Finess& finess) { return r.texte(1) == finess.texte(); }))
    return;
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
  static const std::string kMiseAJour = mise_a_jour<Solde>("solde", "avance_id");
  Requete requete(base, kMiseAJour);
  pour_chaque_demandee<Solde>([&](const auto& champ) { lier_champ(requete, champ, solde); });
  requete.lier(cle).executer();
  ecrire_ident_dmp(base, cle, solde.scenario.ident_dmp);
  const std::string_view insi = description(domain::Cle::identINSi).nom;
  ecrire_valeurs(base, cle, insi, solde.scenario.ident_insi);
  for (const auto& [champ, valeurs] : solde.scenario.propres) ecrire_valeurs(base, cle, champ, valeurs);
  oublier_les_autres(base, cle, insi, solde.scenario.propres);
  ecrire_factures(base, cle, solde.factures);
  ecrire_beneficiaires(base, cle, solde.beneficiaires);
}

void confirmer_solde(Base& base, std::int64_t cle, const Jour& le, const std::string& motif) {
  Requete(base, "DELETE FROM confirmation WHERE avance_id = ?").lier(cle).executer();
  Requete(
      base,
      "INSERT INTO confirmation (avance_id, lot_id, empreinte, motif, confirme_le) SELECT avance_id, lot_id, "
      "empreinte, ?, ? FROM dernier_refus WHERE avance_id = ?")
      .lier(motif, le, cle)
      .executer();
}

void changer_statut(Base& base, std::int64_t cle, const Changement<domain::StatutSolde>& c) {
  Requete(base, "UPDATE solde SET statut = ?, date_statut = ?, motif = ? WHERE avance_id = ?")
      .lier(domain::id(c.statut), c.date, c.motif, cle)
      .executer();
  if (c.statut == domain::StatutSolde::Paye)
    noter_paiement(base, cle, domain::NaturePaiement::Solde, c.date, c.montant);
}

}  // namespace finhop::store
