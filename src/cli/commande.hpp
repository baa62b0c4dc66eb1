// A command: one row of one table. Its source declares its options and gives back what to run.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "cli/session.hpp"
#include "finhop/base/geste.hpp"

namespace CLI {
class App;
}

namespace finhop::cli {

using Action = std::function<int(const Session&)>;

struct Commande {
  Geste geste;
  std::string_view nom;      // « avance ajouter »
  std::string_view resume;   // one line of help
  std::string_view exemple;  // what to type, as in the README
  Action (*declarer)(CLI::App&);
};

// In the order in which a newcomer meets them.
std::span<const Commande> commandes();

Action declarer_init(CLI::App& app);
Action declarer_logiciel_ajouter(CLI::App& app);
Action declarer_logiciel_modifier(CLI::App& app);
Action declarer_logiciel_lister(CLI::App& app);
Action declarer_avance_ajouter(CLI::App& app);
Action declarer_avance_importer(CLI::App& app);
Action declarer_avance_modele_csv(CLI::App& app);
Action declarer_avance_modifier(CLI::App& app);
Action declarer_avance_statut(CLI::App& app);
Action declarer_avance_corriger(CLI::App& app);
Action declarer_solde_saisir(CLI::App& app);
Action declarer_solde_importer(CLI::App& app);
Action declarer_solde_modele_csv(CLI::App& app);
Action declarer_aide(CLI::App& app);
Action declarer_a_faire(CLI::App& app);
Action declarer_solde_statut(CLI::App& app);
Action declarer_solde_corriger(CLI::App& app);
Action declarer_solde_completer(CLI::App& app);
Action declarer_solde_confirmer(CLI::App& app);
Action declarer_piece_ajouter(CLI::App& app);
Action declarer_piece_importer(CLI::App& app);
Action declarer_piece_extraire(CLI::App& app);
Action declarer_piece_lire(CLI::App& app);
Action declarer_piece_proposer(CLI::App& app);
Action declarer_preuve(CLI::App& app);
Action declarer_note_ajouter(CLI::App& app);
Action declarer_note_lister(CLI::App& app);
Action declarer_note_faite(CLI::App& app);
Action declarer_lister(CLI::App& app);
Action declarer_vue_garder(CLI::App& app);
Action declarer_vue_lister(CLI::App& app);
Action declarer_vue_oublier(CLI::App& app);
Action declarer_table_lister(CLI::App& app);
Action declarer_table_oublier(CLI::App& app);
Action declarer_montrer(CLI::App& app);
Action declarer_etat(CLI::App& app);
Action declarer_argent(CLI::App& app);
Action declarer_rapport(CLI::App& app);
Action declarer_exporter(CLI::App& app);
Action declarer_verifier(CLI::App& app);
Action declarer_regles(CLI::App& app);
Action declarer_paiement_importer(CLI::App& app);
Action declarer_paiement_modele_csv(CLI::App& app);
Action declarer_paiement_lister(CLI::App& app);
Action declarer_modele_montrer(CLI::App& app);
Action declarer_modele_importer(CLI::App& app);
Action declarer_modele_retablir(CLI::App& app);
Action declarer_profil_lister(CLI::App& app);
Action declarer_profil_montrer(CLI::App& app);
Action declarer_profil_schema(CLI::App& app);
Action declarer_profil_importer(CLI::App& app);
Action declarer_profil_retirer(CLI::App& app);
Action declarer_lot_lister(CLI::App& app);
Action declarer_lot_montrer(CLI::App& app);
Action declarer_lot_refaire(CLI::App& app);
Action declarer_lot_deposer(CLI::App& app);
Action declarer_lot_redater(CLI::App& app);
Action declarer_lot_annuler(CLI::App& app);
Action declarer_lot_rejeter(CLI::App& app);
Action declarer_lot_corriger(CLI::App& app);
Action declarer_annuler(CLI::App& app);
Action declarer_journal(CLI::App& app);
Action declarer_reglage_lister(CLI::App& app);
Action declarer_reglage_changer(CLI::App& app);
Action declarer_sauvegarder(CLI::App& app);
Action declarer_restaurer(CLI::App& app);
Action declarer_ouvrir(CLI::App& app);
Action declarer_compte_ajouter(CLI::App& app);
Action declarer_compte_lister(CLI::App& app);
Action declarer_compte_retirer(CLI::App& app);
Action declarer_compte_mot_de_passe(CLI::App& app);
Action declarer_partager(CLI::App& app);
Action declarer_servir(CLI::App& app);
Action declarer_droits(CLI::App& app);
Action declarer_diagnostic(CLI::App& app);
Action declarer_retour_importer(CLI::App& app);
Action declarer_retour_extraire(CLI::App& app);
Action declarer_retour_libelles(CLI::App& app);
Action declarer_retour_retirer(CLI::App& app);
// `finhop` alone.
int accueillir(const Session& session);

}  // namespace finhop::cli
