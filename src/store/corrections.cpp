#include "finhop/store/corrections.hpp"

#include "finhop/domain/statuts.hpp"
#include "finhop/store/paiements.hpp"
#include "store/requete.hpp"

namespace finhop::store {

// A motive that is given twice would look, to the schema, like one that was not given again: it is cleared first. What was
// paid is taken back before the status that it goes with, and written after it.

void corriger(Base& base, std::int64_t cle, const domain::Avance& apres) {
  Requete(base, "UPDATE avance SET motif = NULL WHERE id = ? AND motif = ?")
      .lier(cle, apres.motif)
      .executer();
  constexpr auto kAvance = domain::NaturePaiement::Avance;
  const bool paye = apres.date_paiement || apres.montant_avance;
  if (!paye) noter_paiement(base, cle, kAvance, std::nullopt, std::nullopt);
  Requete(base, "UPDATE avance SET statut = ?, date_statut = ?, motif = ?, montant_recouvre = ? WHERE id = ?")
      .lier(domain::id(apres.statut), apres.date_statut, apres.motif, apres.montant_recouvre, cle)
      .executer();
  if (paye) noter_paiement(base, cle, kAvance, apres.date_paiement, apres.montant_avance);
}

void corriger(Base& base, std::int64_t cle, const domain::Solde& apres) {
  Requete(base, "UPDATE solde SET motif = NULL WHERE avance_id = ? AND motif = ?")
      .lier(cle, apres.motif)
      .executer();
  noter_paiement(base, cle, domain::NaturePaiement::Solde, apres.date_paiement, apres.montant_paye);
  Requete(base, "UPDATE solde SET statut = ?, date_statut = ?, motif = ? WHERE avance_id = ?")
      .lier(domain::id(apres.statut), apres.date_statut, apres.motif, cle)
      .executer();
}

void corriger(Base& base, const domain::Lot& lot, const PasLot& pas) {
  Requete(base, "UPDATE lot SET motif = NULL WHERE id = ? AND motif = ?").lier(lot.cle, pas.motif).executer();
  changer_statut_lot(base, lot, pas);
}

std::vector<std::string> dossiers_depasses(Base& base, const domain::Lot& lot) {
  Requete requete(base, "SELECT numero_editeur FROM ligne_depassee WHERE lot_id = ? ORDER BY num_ligne");
  requete.lier(lot.cle);
  std::vector<std::string> numeros;
  while (requete.suivante()) numeros.push_back(requete.texte(0));
  return numeros;
}

}  // namespace finhop::store
