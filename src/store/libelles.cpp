#include "finhop/store/libelles.hpp"

#include "store/requete.hpp"

namespace finhop::store {

std::vector<LibelleTranche> lire_tranches(Base& base) {
  Requete requete(base,
                  "SELECT reduit, code_traitement, libelle, decision FROM libelle_tranche ORDER BY reduit, "
                  "code_traitement");
  std::vector<LibelleTranche> tranches;
  while (requete.suivante()) {
    const auto decision = domain::decision_d_id(requete.texte(3));
    if (!decision) valeur_abimee("decision", requete.texte(3));
    tranches.push_back({requete.texte(0), requete.texte(1), requete.texte(2), *decision});
  }
  return tranches;
}

void garder_tranche(Base& base, const LibelleTranche& tranche) {
  Requete(base,
          "INSERT INTO libelle_tranche (reduit, code_traitement, libelle, decision) VALUES (?, ?, ?, ?) ON "
          "CONFLICT DO UPDATE SET libelle = excluded.libelle, decision = excluded.decision")
      .lier(tranche.reduit, tranche.code, tranche.libelle, domain::id(tranche.decision))
      .executer();
}

void chaque_ligne_libellee(Base& base, const std::function<void(const LigneLibellee&)>& voir) {
  Requete requete(
      base,
      "SELECT l.libelle_traitement, l.code_traitement, l.decision, e.prediction, a.client FROM lot_ligne l JOIN "
      "avance a ON a.id = l.avance_id LEFT JOIN retour_ecart e ON e.lot_id = l.lot_id AND e.num_ligne = "
      "l.num_ligne WHERE l.decision IS NOT NULL ORDER BY l.lot_id, l.num_ligne");
  while (requete.suivante()) {
    const auto decision = domain::decision_d_id(requete.texte(2));
    if (!decision) valeur_abimee("decision", requete.texte(2));
    voir({requete.texte_ou_rien(0).value_or(""), requete.texte_ou_rien(1).value_or(""), *decision,
          requete.texte_ou_rien(3), requete.texte_ou_rien(4).value_or("")});
  }
}

std::map<std::string, std::string> lire_notes(Base& base) {
  Requete requete(base, "SELECT patron, note FROM libelle_note ORDER BY patron");
  std::map<std::string, std::string> notes;
  while (requete.suivante()) notes.emplace(requete.texte(0), requete.texte(1));
  return notes;
}

void garder_note(Base& base, const std::string& patron, const std::string& libelle, const std::string& note) {
  if (note.empty()) {
    Requete(base, "DELETE FROM libelle_note WHERE patron = ?").lier(patron).executer();
    return;
  }
  Requete(
      base,
      "INSERT INTO libelle_note (patron, libelle, note) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET libelle "
      "= excluded.libelle, note = excluded.note")
      .lier(patron, libelle, note)
      .executer();
}

}  // namespace finhop::store
