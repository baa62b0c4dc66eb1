-- What was paid as avance may be noted or corrected while the solde is under way, and after: no line of a lot says it, and
-- the solde that is expected is reckoned from it. All else of the avance stays frozen, its status and its reason too.

DROP TRIGGER avance_gelee;
CREATE TRIGGER avance_gelee BEFORE UPDATE OF numero_editeur, numero_asp, numero_ans, client, date_bon_commande,
                                             montant_bon_commande ON avance
WHEN (SELECT statut FROM solde WHERE avance_id = OLD.id) IS NOT 'refuse'
 AND EXISTS (SELECT 1 FROM dossier_fige WHERE avance_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'avance figee : son dossier est dans un lot vivant'); END;
