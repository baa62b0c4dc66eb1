#include "finhop/store/corrections.hpp"

#include "finhop/domain/statuts.hpp"
#include "store/requete.hpp"

namespace finhop::store {

// A motive that is given twice would look, to the schema, like one that was not given again: it is cleared first.

void corriger(Base& base, std::int64_t cle, const domain::Avance& apres) {
  Requete(base, "UPDATE avance SET motif = NULL WHERE id = ? AND motif = ?")
      .lier(cle, apres.motif)
      .executer();
  Requete(base,
          "UPDATE avance SET statut = ?, date_statut = ?, motif = ?, date_paiement = ?, montant_avance = ?, "
          "montant_recouvre = ? WHERE id = ?")
      .lier(domain::id(apres.statut), apres.date_statut, apres.motif, apres.date_paiement,
            apres.montant_avance, apres.montant_recouvre, cle)
      .executer();
}

void corriger(Base& base, std::int64_t cle, const domain::Solde& apres) {
  Requete(base, "UPDATE solde SET motif = NULL WHERE avance_id = ? AND motif = ?")
      .lier(cle, apres.motif)
      .executer();
  Requete(
      base,
      "UPDATE solde SET statut = ?, date_statut = ?, motif = ?, date_paiement = ?, montant_paye = ? WHERE "
      "avance_id = ?")
      .lier(domain::id(apres.statut), apres.date_statut, apres.motif, apres.date_paiement, apres.montant_paye,
            cle)
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
