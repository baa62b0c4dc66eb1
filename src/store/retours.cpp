#include "finhop/store/retours.hpp"

#include <fmt/format.h>

#include "finhop/base/digest.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/store/lots.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

using namespace domain;

Instant lire_instant(Requete& requete, int colonne) {
  const auto instant = Instant::exact_iso(requete.texte(colonne));
  if (!instant) valeur_abimee("recu_le", requete.texte(colonne));
  return *instant;
}

// One that was taken back comes again.
bool reprendre_retour(Base& base, const Lot& lot, const Retour& retour) {
  Requete requete(base, "SELECT id FROM retour WHERE lot_id = ? AND sha256 = ? AND retire = 1");
  requete.lier(lot.cle, retour.sha256);
  if (!requete.suivante()) return false;
  Requete(base, "UPDATE retour SET recu_le = ?, nom_fichier = ?, retire = 0 WHERE id = ?")
      .lier(retour.recu_le.iso(), retour.nom_fichier, requete.entier(0))
      .executer();
  return true;
}

// What an answer that was taken back had told otherwise: its lines are no longer decided.
void oublier_les_differences(Base& base, const Lot& lot) {
  Requete(base, "DELETE FROM retour_difference WHERE lot_id = ?").lier(lot.cle).executer();
}

}  // namespace

void garder_retour(Base& base, const Lot& lot, const Retour& retour, std::string_view contenu) {
  // Its pages would stand in memory beside it and the copy that SQLite makes of it.
  constexpr std::size_t kLong = 4'000'000;
  if (contenu.size() > kLong) ecrire_au_fil(base);
  oublier_les_differences(base, lot);
  if (reprendre_retour(base, lot, retour)) return;
  Requete requete(
      base, "INSERT INTO retour (lot_id, recu_le, nom_fichier, sha256, contenu) VALUES (?, ?, ?, ?, ?)");
  requete.lier(lot.cle, retour.recu_le.iso(), retour.nom_fichier, retour.sha256);
  requete.lier_blob(contenu);
  requete.executer();
}

void decider(Base& base, const Lot& lot, const ReponseLigne& reponse, const Jour& date,
             const std::optional<std::string>& motif) {
  Requete(base,
          "UPDATE lot_ligne SET decision = ?, code_traitement = ?, libelle_traitement = ? WHERE lot_id = ? "
          "AND num_ligne = ?")
      .lier(id(reponse.decision), reponse.code_traitement, reponse.libelle_traitement, lot.cle,
            reponse.num_ligne)
      .executer();
  Requete(base,
          "UPDATE solde SET date_statut = ?, motif = ? WHERE avance_id = (SELECT avance_id FROM lot_ligne "
          "WHERE lot_id = ? AND num_ligne = ?)")
      .lier(date, motif, lot.cle, reponse.num_ligne)
      .executer();
  if (!reponse.prediction_contraire) return;
  Requete(base, "INSERT INTO retour_ecart (lot_id, num_ligne, prediction, decision) VALUES (?, ?, ?, ?)")
      .lier(lot.cle, reponse.num_ligne, *reponse.prediction_contraire, id(reponse.decision))
      .executer();
}

void noter_difference(Base& base, const Lot& lot, const Difference& difference) {
  Requete(base,
          "INSERT INTO retour_difference (lot_id, num_ligne, cle, depose, rendu) VALUES (?, ?, ?, ?, ?)")
      .lier(lot.cle, difference.num_ligne, difference.cle, difference.depose, difference.rendu)
      .executer();
}

void noter_traite(Base& base, const Lot& lot) {
  Requete(base, "UPDATE lot SET statut = 'traite' WHERE id = ?").lier(lot.cle).executer();
}

std::vector<NumerosDeLigne> lire_numeros(Base& base, const Lot& lot) {
  Requete requete(base,
                  "SELECT num_ligne, numero_editeur FROM lot_ligne WHERE lot_id = ? ORDER BY num_ligne");
  requete.lier(lot.cle);
  std::vector<NumerosDeLigne> numeros;
  while (requete.suivante()) numeros.push_back({static_cast<int>(requete.entier(0)), requete.texte(1)});
  return numeros;
}

std::optional<Lot> lot_de_ce_retour(Base& base, std::string_view sha256) {
  Requete requete(
      base,
      "SELECT lot.id FROM retour JOIN lot ON lot.id = retour.lot_id WHERE sha256 = ? AND retire = "
      "0 AND lot.statut = 'traite' ORDER BY lot.id DESC LIMIT 1");
  requete.lier(sha256);
  return requete.suivante() ? lire_lot(base, requete.entier(0)) : std::nullopt;
}

std::vector<Retour> lire_retours(Base& base, const Lot& lot) {
  Requete requete(
      base, "SELECT nom_fichier, sha256, recu_le FROM retour WHERE lot_id = ? AND retire = 0 ORDER BY id");
  requete.lier(lot.cle);
  std::vector<Retour> retours;
  while (requete.suivante())
    retours.push_back({requete.texte(0), requete.texte(1), lire_instant(requete, 2)});
  return retours;
}

std::string lire_contenu(Base& base, const Retour& retour) {
  Requete requete(base, "SELECT contenu FROM retour WHERE sha256 = ?");
  requete.lier(retour.sha256);
  std::string octets = requete.suivante() ? requete.texte(0) : std::string();
  if (sha256(octets) != retour.sha256)
    throw Panne(fmt::format("la réponse {} a changé dans la base : elle est abîmée", retour.nom_fichier),
                remede_base_abimee());
  return octets;
}

std::vector<ReponseLigne> lire_reponses(Base& base, const Lot& lot) {
  Requete requete(
      base,
      "SELECT l.num_ligne, l.decision, l.code_traitement, l.libelle_traitement, e.prediction FROM "
      "lot_ligne l LEFT JOIN retour_ecart e ON e.lot_id = l.lot_id AND e.num_ligne = l.num_ligne "
      "WHERE l.lot_id = ? AND l.decision IS NOT NULL ORDER BY l.num_ligne");
  requete.lier(lot.cle);
  std::vector<ReponseLigne> reponses;
  while (requete.suivante()) {
    const auto decision = decision_d_id(requete.texte(1));
    if (!decision) valeur_abimee("decision", requete.texte(1));
    reponses.push_back({static_cast<int>(requete.entier(0)), *decision, requete.texte_ou_rien(2),
                        requete.texte_ou_rien(3).value_or(""), requete.texte_ou_rien(4)});
  }
  return reponses;
}

std::vector<Difference> lire_differences(Base& base, const Lot& lot) {
  Requete requete(
      base,
      "SELECT num_ligne, cle, depose, rendu FROM retour_difference JOIN lot_ligne USING (lot_id, num_ligne) "
      "WHERE lot_id = ? AND decision IS NOT NULL ORDER BY num_ligne, cle");
  requete.lier(lot.cle);
  std::vector<Difference> differences;
  while (requete.suivante())
    differences.push_back(
        {static_cast<int>(requete.entier(0)), requete.texte(1), requete.texte(2), requete.texte(3)});
  return differences;
}

}  // namespace finhop::store
