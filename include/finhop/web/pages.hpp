// What answers each route: one function a page. It reads what its context and the request name, calls one use case, and
// writes one page; whatever it throws becomes the page of what went wrong.
#pragma once

#include "finhop/web/contexte.hpp"
#include "finhop/web/echange.hpp"

namespace finhop::web {

Reponse page_accueil(Contexte& contexte, const Requete& requete);
Reponse page_dossier(Contexte& contexte, const Requete& requete);
Reponse page_dossiers(Contexte& contexte, const Requete& requete);
Reponse donner_un_document(Contexte& contexte, const Requete& requete);
Reponse voir_un_document(Contexte& contexte, const Requete& requete);
Reponse donner_une_page_de_document(Contexte& contexte, const Requete& requete);
Reponse joindre_un_document(Contexte& contexte, const Requete& requete);
Reponse donner_une_preuve(Contexte& contexte, const Requete& requete);
// What would be exported, then that it is; the files of a lot.
Reponse page_exporter(Contexte& contexte, const Requete& requete);
Reponse exporter_les_lots(Contexte& contexte, const Requete& requete);
Reponse donner_un_fichier_de_lot(Contexte& contexte, const Requete& requete);
Reponse achever_un_lot(Contexte& contexte, const Requete& requete);
Reponse page_lots(Contexte& contexte, const Requete& requete);
Reponse page_lot(Contexte& contexte, const Requete& requete);
Reponse page_bordereau(Contexte& contexte, const Requete& requete);
Reponse page_reponses(Contexte& contexte, const Requete& requete);
Reponse page_argent(Contexte& contexte, const Requete& requete);
Reponse page_de_rapport(Contexte& contexte, const Requete& requete);
Reponse page_paiements(Contexte& contexte, const Requete& requete);
Reponse page_agenda(Contexte& contexte, const Requete& requete);
Reponse page_etat(Contexte& contexte, const Requete& requete);
Reponse page_notes(Contexte& contexte, const Requete& requete);
Reponse page_vues(Contexte& contexte, const Requete& requete);
Reponse page_tables(Contexte& contexte, const Requete& requete);
Reponse page_logiciels(Contexte& contexte, const Requete& requete);
Reponse page_profils(Contexte& contexte, const Requete& requete);
Reponse page_profil(Contexte& contexte, const Requete& requete);
Reponse donner_le_schema_de_profil(Contexte& contexte, const Requete& requete);
Reponse page_reglages(Contexte& contexte, const Requete& requete);
Reponse page_regles(Contexte& contexte, const Requete& requete);
Reponse page_regle(Contexte& contexte, const Requete& requete);
Reponse donner_le_modele(Contexte& contexte, const Requete& requete);
Reponse page_journal(Contexte& contexte, const Requete& requete);
Reponse page_operations(Contexte& contexte, const Requete& requete);
Reponse page_operation(Contexte& contexte, const Requete& requete);
Reponse page_copies(Contexte& contexte, const Requete& requete);
Reponse copier_la_base(Contexte& contexte, const Requete& requete);
Reponse donner_une_copie(Contexte& contexte, const Requete& requete);
Reponse page_restaurer(Contexte& contexte, const Requete& requete);
Reponse restaurer_une_copie(Contexte& contexte, const Requete& requete);
Reponse page_diagnostic(Contexte& contexte, const Requete& requete);
Reponse page_verifier(Contexte& contexte, const Requete& requete);
Reponse verifier_un_fichier(Contexte& contexte, const Requete& requete);
// Files that are sent, looked at, then recorded.
Reponse page_deposer(Contexte& contexte, const Requete& requete);
Reponse deposer_un_fichier(Contexte& contexte, const Requete& requete);
Reponse joindre_les_recus(Contexte& contexte, const Requete& requete);
Reponse page_d_un_recu(Contexte& contexte, const Requete& requete);
Reponse donner_une_page_de_recu(Contexte& contexte, const Requete& requete);
Reponse enregistrer_des_avances(Contexte& contexte, const Requete& requete);
Reponse enregistrer_des_soldes(Contexte& contexte, const Requete& requete);
Reponse enregistrer_des_paiements(Contexte& contexte, const Requete& requete);
Reponse enregistrer_une_reponse(Contexte& contexte, const Requete& requete);
Reponse enregistrer_un_profil(Contexte& contexte, const Requete& requete);
Reponse retirer_un_recu(Contexte& contexte, const Requete& requete);

Reponse donner_une_reponse(Contexte& contexte, const Requete& requete);
Reponse donner_avances_vides(Contexte& contexte, const Requete& requete);
Reponse donner_soldes_vides(Contexte& contexte, const Requete& requete);
Reponse donner_paiements_vides(Contexte& contexte, const Requete& requete);
Reponse page_plan(Contexte& contexte, const Requete& requete);

// What goes on apart from the request that asked for it.
Reponse page_tache(Contexte& contexte, const Requete& requete);
// The link that opens a session, once.
Reponse entrer(Contexte& contexte, const Requete& requete);
// Where one signs in, by a name and a password, and what opens the session then.
Reponse page_connexion(Contexte& contexte, const Requete& requete);
Reponse se_connecter(Contexte& contexte, const Requete& requete);
// Ends the session.
Reponse quitter(Contexte& contexte, const Requete& requete);
// Styles and scripts, under names that hold their digests.
Reponse donner_une_ressource(Contexte& contexte, const Requete& requete);
Reponse donner_l_icone(Contexte& contexte, const Requete& requete);

}  // namespace finhop::web
