#include "finhop/store/lots.hpp"

#include <fmt/format.h>

#include <array>

#include "finhop/base/digest.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/domain/attendus.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/annulation.hpp"
#include "store/requete.hpp"

namespace finhop::store {
namespace {

using namespace domain;

constexpr std::array<std::string_view, 3> kSortes{"json", "zip", "bordereau"};

std::string_view nom_sorte(SorteFichier sorte) {
  return kSortes[static_cast<std::size_t>(sorte)];
}

SorteFichier sorte_de(std::string_view nom) {
  for (std::size_t i = 0; i < kSortes.size(); ++i)
    if (kSortes[i] == nom) return static_cast<SorteFichier>(i);
  valeur_abimee("sorte", nom);
}

constexpr std::string_view kColonnes =
    "SELECT id, nom, numero_ans, siret, date_depot, rang, demandes, (SELECT sum(montant_segur_ht_facture) "
    "FROM lot_ligne WHERE lot_id = lot.id), statut, cree_le, dossier, publie, motif, (SELECT count(*) FROM "
    "lot_ligne WHERE lot_id = lot.id AND decision = 'acceptee'), (SELECT count(*) FROM lot_ligne WHERE lot_id = "
    "lot.id AND decision = 'refusee'), ";
constexpr int kRangsRendus = 13;  // the schema from which a lot gives its rank back

// Of a base that is examined, and may be older than that; of any other.
struct LotsQui {
  std::string avant;
  std::string depuis;
};
LotsQui lots_qui(std::string_view condition) {
  return {fmt::format("{}0 AS rang_rendu FROM lot {}", kColonnes, condition),
          fmt::format("{}rang_rendu FROM lot {}", kColonnes, condition)};
}
const std::string& pour(Base& base, const LotsQui& lots) {
  return version_schema(base) < kRangsRendus ? lots.avant : lots.depuis;
}

Lot lire_ligne_lot(Requete& r) {
  const auto statut = statut_de<StatutLot>(r.texte(8));
  if (!statut) valeur_abimee("statut", r.texte(8));
  const auto cree_le = Instant::exact_iso(r.texte(9));
  if (!cree_le) valeur_abimee("cree_le", r.texte(9));
  return {r.entier(0),
          r.texte(1),
          r.identifiant<NumeroAns>(2),
          r.identifiant<Siret>(3),
          *r.jour(4),
          static_cast<int>(r.entier(5)),
          static_cast<std::size_t>(r.entier(6)),
          r.montant(7).value_or(Montant()),
          *statut,
          *cree_le,
          r.texte(10),
          r.entier(11) != 0,
          r.texte_ou_rien(12),
          static_cast<std::size_t>(r.entier(13)),
          static_cast<std::size_t>(r.entier(14)),
          r.entier(15) != 0};
}

void ecrire_ligne(Base& base, std::int64_t cle, const LigneLot& ligne) {
  Requete(base,
          "INSERT INTO lot_ligne (lot_id, num_ligne, avance_id, numero_editeur, numero_asp, date_facture, "
          "montant_segur_ht_facture, empreinte, statut_avant) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .lier(cle, ligne.num_ligne, ligne.cle_dossier, ligne.numero_editeur, ligne.numero_asp,
            ligne.date_facture, ligne.montant, ligne.empreinte, id(ligne.statut_avant))
      .executer();
  for (const PieceLot& piece : ligne.pieces)
    Requete(base,
            "INSERT INTO lot_piece (lot_id, num_ligne, type, nom_fichier, zip, document_id) VALUES (?, ?, ?, "
            "?, ?, (SELECT id FROM document WHERE sha256 = ?))")
        .lier(cle, ligne.num_ligne, code(piece.type), piece.nom_fichier, piece.zip, piece.document.sha256)
        .executer();
}

void ecrire_fichier(Base& base, std::int64_t cle, const FichierEcrit& ecrit) {
  Requete requete(
      base,
      "INSERT INTO lot_fichier (lot_id, nom, sorte, taille, sha256, contenu) VALUES (?, ?, ?, ?, ?, ?)");
  requete.lier(cle, ecrit.fichier.nom, nom_sorte(ecrit.fichier.sorte), ecrit.fichier.taille,
               ecrit.fichier.sha256);
  if (ecrit.fichier.sorte != SorteFichier::Zip) requete.lier_blob(ecrit.contenu);
  requete.executer();
}

std::vector<PieceLot> lire_pieces(Base& base, std::int64_t cle, int num_ligne) {
  Requete requete(
      base,
      "SELECT p.type, p.nom_fichier, p.zip, d.sha256, d.taille FROM lot_piece p JOIN document d ON d.id = "
      "p.document_id WHERE p.lot_id = ? AND p.num_ligne = ? ORDER BY p.type");
  requete.lier(cle, num_ligne);
  std::vector<PieceLot> pieces;
  while (requete.suivante())
    pieces.push_back({TypePiece::de_code(requete.texte(0)).value(),
                      requete.texte(1),
                      static_cast<int>(requete.entier(2)),
                      {requete.texte(3), static_cast<std::uint64_t>(requete.entier(4))}});
  return pieces;
}

}  // namespace

std::int64_t ajouter_lot(Base& base, const Lot& lot, const std::vector<LigneLot>& lignes,
                         const std::vector<FichierEcrit>& fichiers) {
  Requete(base,
          "INSERT INTO lot (nom, numero_ans, siret, date_depot, rang, demandes, statut, cree_le, dossier) "
          "VALUES (?, ?, ?, ?, ?, ?, 'genere', ?, ?)")
      .lier(lot.nom, lot.numero_ans, lot.siret, lot.date_depot, lot.rang, lot.demandes, lot.cree_le.iso(),
            lot.repertoire)
      .executer();
  const std::int64_t cle = base.connexion().base.getLastInsertRowid();
  for (const LigneLot& ligne : lignes) ecrire_ligne(base, cle, ligne);
  for (const FichierEcrit& fichier : fichiers) ecrire_fichier(base, cle, fichier);
  return cle;
}

void noter_publication(Base& base, std::int64_t cle, const std::string& dossier) {
  Requete(base, "UPDATE lot SET publie = 1, dossier = ? WHERE id = ?").lier(dossier, cle).executer();
}

void changer_statut_lot(Base& base, const Lot& lot, const PasLot& pas) {
  Requete(base, "UPDATE lot SET statut = ?, motif = ? WHERE id = ?")
      .lier(id(pas.vers), pas.motif, lot.cle)
      .executer();
  if (pas.date)
    Requete(base,
            "UPDATE solde SET date_statut = ?, motif = ? WHERE avance_id IN (SELECT avance_id FROM lot_ligne "
            "WHERE lot_id = ?)")
        .lier(*pas.date, pas.motif, lot.cle)
        .executer();
}

// Its requests were claimed by it until that very step: the next lot to hold one of them is the one.
std::optional<Lot> remplacant(Base& base, const Lot& lot) {
  Requete requete(base,
                  "SELECT l.lot_id FROM lot_ligne ancienne JOIN lot_ligne l ON l.avance_id = "
                  "ancienne.avance_id AND l.lot_id > ancienne.lot_id WHERE ancienne.lot_id = ? AND "
                  "ancienne.num_ligne = 1 ORDER BY l.lot_id LIMIT 1");
  requete.lier(lot.cle);
  return requete.suivante() ? lire_lot(base, requete.entier(0)) : std::nullopt;
}

std::vector<Lot> lire_lots(Base& base) {
  static const LotsQui kLots = lots_qui("ORDER BY date_depot, numero_ans, rang, id");
  Requete requete(base, pour(base, kLots));
  std::vector<Lot> lots;
  while (requete.suivante()) lots.push_back(lire_ligne_lot(requete));
  return lots;
}

std::optional<Lot> trouver_lot(Base& base, std::string_view nom) {
  static const LotsQui kLots = lots_qui("WHERE nom = ? ORDER BY rang_rendu, id DESC");
  Requete requete(base, pour(base, kLots));
  requete.lier(nom);
  if (!requete.suivante()) return std::nullopt;
  Lot lot = lire_ligne_lot(requete);
  if (nom_de_lot(base, lot.cle) != nom)
    throw Panne(fmt::format("la base est abîmée : ce qui y mène au lot {} mène à un autre", nom),
                remede_base_abimee());
  return lot;
}

std::optional<Lot> lire_lot(Base& base, std::int64_t cle) {
  static const LotsQui kLots = lots_qui("WHERE id = ?");
  Requete requete(base, pour(base, kLots));
  requete.lier(cle);
  return requete.suivante() ? std::optional(lire_ligne_lot(requete)) : std::nullopt;
}

std::optional<std::string> nom_de_lot(Base& base, std::int64_t cle) {
  Requete requete(base, "SELECT nom FROM lot NOT INDEXED WHERE id = ?");
  requete.lier(cle);
  return requete.suivante() ? std::optional(requete.texte(0)) : std::nullopt;
}

std::vector<LigneLot> lire_lignes(Base& base, const Lot& lot) {
  Requete r(
      base,
      "SELECT num_ligne, avance_id, numero_editeur, numero_asp, date_facture, montant_segur_ht_facture, "
      "empreinte, statut_avant FROM lot_ligne WHERE lot_id = ? ORDER BY num_ligne");
  r.lier(lot.cle);
  std::vector<LigneLot> lignes;
  while (r.suivante()) {
    const int num_ligne = static_cast<int>(r.entier(0));
    lignes.push_back({num_ligne, r.entier(1), r.identifiant<NumeroEditeur>(2), r.identifiant<NumeroAsp>(3),
                      *r.jour(4), *r.montant(5), r.texte(6), statut_de<StatutSolde>(r.texte(7)).value(),
                      lire_pieces(base, lot.cle, num_ligne)});
  }
  return lignes;
}

EnjeuDuLot lire_enjeu(Base& base, const Lot& lot) {
  Requete r(
      base,
      "SELECT l.numero_asp, l.montant_segur_ht_facture, a.montant_bon_commande, a.montant_avance FROM lot_ligne l "
      "JOIN avance a ON a.id = l.avance_id WHERE l.lot_id = ? ORDER BY l.num_ligne");
  r.lier(lot.cle);
  EnjeuDuLot enjeu;
  while (r.suivante()) {
    enjeu.numeros_asp.push_back(r.texte(0));
    enjeu.reste += reste_a_recevoir(r.montant(1), r.montant(2), r.montant(3)).value_or(Montant());
  }
  return enjeu;
}

std::vector<FichierLot> lire_fichiers(Base& base, const Lot& lot) {
  Requete r(base,
            "SELECT nom, sorte, taille, sha256 FROM lot_fichier WHERE lot_id = ? ORDER BY CASE sorte WHEN "
            "'json' THEN 1 WHEN 'zip' THEN 2 ELSE 3 END, nom");
  r.lier(lot.cle);
  std::vector<FichierLot> fichiers;
  while (r.suivante())
    fichiers.push_back(
        {r.texte(0), sorte_de(r.texte(1)), static_cast<std::uint64_t>(r.entier(2)), r.texte(3)});
  return fichiers;
}

std::string lire_contenu(Base& base, const Lot& lot, const FichierLot& fichier) {
  Requete requete(base, "SELECT contenu FROM lot_fichier WHERE lot_id = ? AND nom = ?");
  requete.lier(lot.cle, fichier.nom);
  std::string octets = requete.suivante() ? requete.texte(0) : std::string();
  if (sha256(octets) != fichier.sha256)
    throw Panne(fmt::format("{} a changé dans la base : elle est abîmée", fichier.nom), remede_base_abimee());
  return octets;
}

}  // namespace finhop::store
