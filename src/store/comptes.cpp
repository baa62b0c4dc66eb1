#include "finhop/store/comptes.hpp"

#include "finhop/domain/statuts.hpp"
#include "store/requete.hpp"

namespace finhop::store {

// NOT INDEXED: every row is read, and in their own order each page is read once.
std::vector<Compte> compter(Base& base) {
  Requete r(
      base,
      "SELECT a.numero_ans, a.statut, s.statut, count(*), sum(a.montant_bon_commande), "
      "sum(a.montant_avance), sum(s.montant_paye), sum((SELECT sum(f.montant_segur_ht) FROM facture f WHERE f.avance_id = "
      "s.avance_id)) FROM avance a NOT INDEXED LEFT JOIN solde s ON s.avance_id = a.id GROUP BY a.numero_ans, a.statut, s.statut ORDER BY a.numero_ans, a.statut, "
      "s.statut");
  std::vector<Compte> comptes;
  while (r.suivante()) {
    const auto avance = domain::statut_de<domain::StatutAvance>(r.texte(1));
    if (!avance) valeur_abimee("statut", r.texte(1));
    const auto solde = r.est_nul(2) ? std::nullopt : domain::statut_de<domain::StatutSolde>(r.texte(2));
    comptes.push_back({r.identifiant<domain::NumeroAns>(0), *avance, solde,
                       static_cast<std::size_t>(r.entier(3)), r.montant(4).value_or(Montant()),
                       r.montant(5).value_or(Montant()), r.montant(6).value_or(Montant()),
                       r.montant(7).value_or(Montant())});
  }
  return comptes;
}

}  // namespace finhop::store
