#include "finhop/store/passages.hpp"

#include "store/requete.hpp"

namespace finhop::store {

std::vector<domain::Passage> lire_passages(Base& base, std::int64_t cle) {
  Requete r(
      base,
      "SELECT lot.nom, lot.statut, lot.date_depot, l.num_ligne, l.montant_segur_ht_facture, l.decision, "
      "l.code_traitement, l.libelle_traitement, lot.motif, (SELECT max(recu_le) FROM retour WHERE lot_id = "
      "lot.id AND retire = 0) FROM lot_ligne l JOIN lot ON lot.id = l.lot_id WHERE l.avance_id = ? ORDER BY lot.id");
  r.lier(cle);
  std::vector<domain::Passage> passages;
  while (r.suivante()) {
    const auto statut = domain::statut_de<domain::StatutLot>(r.texte(1));
    if (!statut) valeur_abimee("statut", r.texte(1));
    const auto reponse = r.texte_ou_rien(9);
    passages.push_back({r.texte(0), *statut, *r.jour(2), static_cast<int>(r.entier(3)), *r.montant(4),
                        r.texte_ou_rien(5), r.texte_ou_rien(6), r.texte_ou_rien(7), r.texte_ou_rien(8),
                        reponse ? Instant::exact_iso(*reponse) : std::nullopt});
  }
  return passages;
}

}  // namespace finhop::store
