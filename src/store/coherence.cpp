#include "store/coherence.hpp"

#include <array>

#include "finhop/store/diagnostic.hpp"

namespace finhop::store {
namespace {

constexpr std::array kCoherences{
    Coherence{"une table vide",
              "SELECT 'fournisseur' WHERE NOT EXISTS (SELECT 1 FROM fournisseur) AND EXISTS (SELECT 1 FROM "
              "journal)"},
    Coherence{
        "une opération dont rien ne dit plus comment l'annuler",
        "SELECT DISTINCT operation FROM journal WHERE operation > (SELECT min(operation) FROM changement) "
        "AND operation NOT IN (SELECT operation FROM changement) AND operation NOT IN (SELECT annulee_par "
        "FROM changement WHERE annulee_par IS NOT NULL) ORDER BY 1",
        4},
    Coherence{"une demande vivante dont l'avance n'est pas payée",
              "SELECT v.lot || ', ligne ' || v.num_ligne FROM ligne_vivante v "
              "JOIN avance a ON a.id = v.avance_id JOIN solde s ON s.avance_id = v.avance_id "
              "WHERE a.statut <> 'payee' AND s.statut <> 'paye' ORDER BY 1"},
    Coherence{"deux demandes vivantes pour le même dossier",
              "SELECT a.numero_editeur FROM ligne_vivante v JOIN avance a ON a.id = v.avance_id "
              "GROUP BY v.avance_id HAVING count(*) > 1 ORDER BY 1"},
    Coherence{"un solde dont le statut n'est pas celui de sa demande",
              "SELECT a.numero_editeur FROM solde s JOIN avance a ON a.id = s.avance_id "
              "LEFT JOIN ligne_vivante v ON v.avance_id = s.avance_id WHERE NOT CASE "
              "WHEN s.statut = 'refuse' THEN 1 "
              "WHEN s.statut IN ('en_preparation', 'rejete') THEN v.avance_id IS NULL "
              "WHEN s.statut = 'exporte' THEN v.statut_lot IS 'genere' "
              "WHEN s.statut = 'depose' THEN v.statut_lot IS 'depose' AND v.decision IS NULL "
              "ELSE v.decision IS 'acceptee' END ORDER BY 1"},
    Coherence{
        "des paiements dont la somme n'est pas celle de leur dossier",
        "SELECT a.numero_editeur FROM avance a LEFT JOIN solde s ON s.avance_id = a.id "
        "WHERE (a.date_paiement, a.montant_avance) IS NOT (SELECT max(jour), sum(montant) FROM paiement "
        "WHERE avance_id = a.id AND nature = 'avance') "
        "OR (s.date_paiement, s.montant_paye) IS NOT (SELECT max(jour), sum(montant) FROM paiement "
        "WHERE avance_id = a.id AND nature = 'solde') ORDER BY 1",
        14},
    Coherence{"un lot à qui il manque des lignes",
              "SELECT nom FROM lot WHERE demandes <> (SELECT count(*) FROM lot_ligne WHERE lot_id = lot.id) "
              "ORDER BY 1"},
    Coherence{"une demande vivante qui ne dit plus ce que dit son dossier",
              "SELECT v.lot || ', ligne ' || v.num_ligne FROM ligne_vivante v "
              "JOIN lot_ligne l ON l.lot_id = v.lot_id AND l.num_ligne = v.num_ligne "
              "JOIN avance a ON a.id = v.avance_id WHERE l.numero_editeur <> a.numero_editeur "
              "OR l.numero_asp IS NOT a.numero_asp "
              "OR l.date_facture IS NOT (SELECT max(date_facture) FROM facture WHERE avance_id = a.id) "
              "OR l.montant_segur_ht_facture IS NOT "
              "(SELECT sum(montant_segur_ht) FROM facture WHERE avance_id = a.id) "
              "OR EXISTS (SELECT 1 FROM lot_piece p WHERE p.lot_id = l.lot_id AND p.num_ligne = l.num_ligne "
              "AND NOT EXISTS (SELECT 1 FROM piece WHERE piece.avance_id = a.id AND piece.type = p.type "
              "AND piece.document_id = p.document_id)) ORDER BY 1"},
    Coherence{"un lot dont une partie seulement des lignes a sa réponse",
              "SELECT nom FROM (SELECT nom, statut, demandes, (SELECT count(*) FROM lot_ligne WHERE lot_id = "
              "lot.id AND decision IS NOT NULL) AS decidees FROM lot) WHERE CASE statut "
              "WHEN 'traite' THEN decidees <> demandes WHEN 'depose' THEN decidees NOT IN (0, demandes) "
              "ELSE decidees <> 0 END ORDER BY 1"},
};

}  // namespace

std::span<const Coherence> coherences() {
  return kCoherences;
}

std::vector<std::string> incoherences(Base& base) {
  return fautes_de(base, kCoherences);
}

}  // namespace finhop::store
