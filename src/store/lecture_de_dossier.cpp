#include "store/lecture_de_dossier.hpp"

#include <fmt/format.h>

#include "finhop/base/instant.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/domain/champs.hpp"
#include "finhop/domain/cles.hpp"
#include "finhop/domain/statuts.hpp"
#include "finhop/store/envois.hpp"
#include "finhop/store/fournisseurs.hpp"
#include "store/colonnes.hpp"

namespace finhop::store {
namespace {

using namespace domain;

// The keys of the avance and of its solde, then their fields.
constexpr int kCleSolde = 1;
constexpr int kPremierChamp = 2;
constexpr int kEditeur = kPremierChamp + nombre_de_colonnes<Avance>(rang(&Avance::numero_editeur));
constexpr int kAns = kPremierChamp + nombre_de_colonnes<Avance>(rang(&Avance::numero_ans));
constexpr int kPremierDuSolde = kPremierChamp + nombre_de_colonnes<Avance>();

void lire(Requete& r, int colonne, std::optional<NumeroAsp>& numero) {
  if (!r.est_nul(colonne)) numero = r.identifiant<NumeroAsp>(colonne);
}
void lire(Requete& r, int colonne, std::optional<std::string>& texte) {
  texte = r.texte_ou_rien(colonne);
}
void lire(Requete& r, int colonne, std::optional<Jour>& jour) {
  jour = r.jour(colonne);
}
void lire(Requete& r, int colonne, std::optional<Montant>& montant) {
  montant = r.montant(colonne);
}
void lire(Requete& r, int colonne, std::optional<bool>& reponse) {
  reponse = r.reponse(colonne);
}
template <class Sorte>
void lire(Requete&, int, Identifiant<Sorte>&) {}  // an avance is made with it
template <class Statut>
requires std::is_enum_v<Statut>
void lire(Requete& r, int colonne, Statut& statut) {
  const std::string brut = r.texte(colonne);
  const auto lu = statut_de<Statut>(brut);
  if (!lu) valeur_abimee("statut", brut);
  statut = *lu;
}
template <class Element>
void lire(Requete&, int, std::vector<Element>&) {}  // has a table of its own

// The fields that have a column, from this one on.
template <class Objet>
void lire_champs(Requete& r, int premiere, Objet& objet) {
  int colonne = premiere;
  pour_chaque_colonne<Objet>([&](const auto& champ) {
    visiter(champ, objet, [&](auto& valeur) { lire(r, colonne, valeur); });
    ++colonne;
  });
}

// Each after the key of its dossier.
const TableRattachee& beneficiaires_de_l_avance() {
  static const TableRattachee kTable("SELECT avance_id, finess FROM avance_beneficiaire", "avance_id",
                                     "rang");
  return kTable;
}
const TableRattachee& contacts() {
  static const TableRattachee kTable("SELECT avance_id, contact FROM avance_contact", "avance_id",
                                     "avance_id");
  return kTable;
}
const TableRattachee& factures() {
  static const TableRattachee kTable("SELECT avance_id, date_facture, montant_segur_ht, numero FROM facture",
                                     "avance_id", "rang");
  return kTable;
}
const TableRattachee& beneficiaires_du_solde() {
  static const TableRattachee kTable("SELECT avance_id, finess FROM solde_beneficiaire", "avance_id", "rang");
  return kTable;
}
const TableRattachee& ident_dmp() {
  static const TableRattachee kTable("SELECT avance_id, ident_dmp FROM solde_ident_dmp", "avance_id", "rang");
  return kTable;
}
const TableRattachee& valeurs() {
  static const TableRattachee kTable("SELECT avance_id, champ, valeur FROM solde_valeur", "avance_id",
                                     "champ, rang");
  return kTable;
}
const TableRattachee& pieces() {
  static const TableRattachee kTable(
      "SELECT p.avance_id, p.type, p.format, d.sha256, d.taille, p.nom_origine, EXISTS (SELECT 1 FROM piece autre "
      "WHERE autre.document_id = p.document_id AND autre.avance_id <> p.avance_id) FROM piece p LEFT JOIN document "
      "d ON d.id = p.document_id",
      "p.avance_id", "p.type");
  return kTable;
}
const TableRattachee& lots_vivants() {
  static const TableRattachee kTable(
      "SELECT v.avance_id, v.lot, lot.cree_le FROM ligne_vivante v JOIN lot ON lot.id = v.lot_id",
      "v.avance_id", "v.lot_id");
  return kTable;
}

Piece lire_piece(Requete& r) {
  if (r.est_nul(3))
    throw Panne(fmt::format("la base est abîmée : le document {} d'un dossier n'y est plus", r.texte(1)),
                remede_base_abimee());
  return {TypePiece::de_code(r.texte(1)).value(),
          format_de_code(r.texte(2)).value(),
          {r.texte(3), static_cast<std::uint64_t>(r.entier(4))},
          r.texte(5)};
}

std::optional<RefusDuPortail> lire_refus(Base& base, std::int64_t cle) {
  Requete requete(base,
                  "SELECT r.empreinte, r.dit, c.motif FROM dernier_refus r LEFT JOIN confirmation c ON "
                  "c.avance_id = r.avance_id AND c.lot_id = r.lot_id WHERE r.avance_id = ?");
  requete.lier(cle);
  if (!requete.suivante()) return std::nullopt;
  return RefusDuPortail{requete.texte(0), requete.texte(1), requete.texte_ou_rien(2)};
}

// A few are enough to tell the person; a document shared by thousands must not cost thousands of rows a
// dossier.
std::vector<std::string> lire_memes_documents(Base& base, std::int64_t cle) {
  Requete requete(base,
                  "SELECT DISTINCT a.numero_editeur FROM piece p JOIN piece autre ON autre.document_id = "
                  "p.document_id AND autre.avance_id <> p.avance_id JOIN avance a ON a.id = autre.avance_id "
                  "WHERE p.avance_id = ? LIMIT 5");
  requete.lier(cle);
  std::vector<std::string> numeros;
  while (requete.suivante()) numeros.push_back(requete.texte(0));
  return numeros;
}

// Once the portal accepted its line.
bool a_pu_envoyer(StatutSolde statut) {
  return !est_en_main(statut) && statut != StatutSolde::Exporte && statut != StatutSolde::Depose;
}

}  // namespace

const std::string& colonnes_d_un_dossier() {
  static const std::string kSelect = [] {
    std::string sql = "SELECT a.id, s.avance_id";
    pour_chaque_colonne<Avance>([&](const auto& champ) { sql.append(", a.").append(champ.en_base); });
    pour_chaque_colonne<Solde>([&](const auto& champ) { sql.append(", s.").append(champ.en_base); });
    return sql + " FROM avance a LEFT JOIN solde s ON s.avance_id = a.id ";
  }();
  return kSelect;
}

LecteurDeDossiers::LecteurDeDossiers(Base& base, Lecture lecture, Detail detail)
    : base_(base),
      detail_(detail),
      beneficiaires_de_l_avance_(base, beneficiaires_de_l_avance(), lecture),
      contacts_(base, contacts(), lecture),
      factures_(base, factures(), lecture),
      beneficiaires_du_solde_(base, beneficiaires_du_solde(), lecture),
      ident_dmp_(base, ident_dmp(), lecture),
      valeurs_(base, valeurs(), lecture),
      pieces_(base, pieces(), lecture),
      lots_vivants_(base, lots_vivants(), lecture) {}

void LecteurDeDossiers::lire_factures(Solde& solde, std::int64_t cle) {
  factures_.de(cle, [&](Requete& f) {
    solde.factures.push_back({*f.jour(1), *f.montant(2), f.texte_ou_rien(3)});
  });
}

// What neither its situation nor its money depends on, but for the rules.
void LecteurDeDossiers::lire_rattaches(Dossier& dossier) {
  beneficiaires_de_l_avance_.de(
      dossier.cle, [&](Requete& b) { dossier.avance.beneficiaires.push_back(b.identifiant<Finess>(1)); });
  contacts_.de(dossier.cle, [&](Requete& c) { dossier.avance.contact = c.texte_ou_rien(1); });
  if (!dossier.solde) return;
  Solde& solde = *dossier.solde;
  beneficiaires_du_solde_.de(dossier.cle,
                             [&](Requete& b) { solde.beneficiaires.push_back(b.identifiant<Finess>(1)); });
  ident_dmp_.de(dossier.cle, [&](Requete& i) { solde.scenario.ident_dmp.push_back(i.texte(1)); });
  valeurs_.de(dossier.cle, [&](Requete& v) {
    const bool insi = v.texte(1) == description(Cle::identINSi).nom;
    (insi ? solde.scenario.ident_insi : solde.scenario.propres[v.texte(1)]).push_back(v.texte(2));
  });
  lire_pieces(dossier);
  if (a_pu_envoyer(solde.statut)) dossier.pieces_envoyees = lire_pieces_envoyees(base_, dossier.cle);
}

void LecteurDeDossiers::lire_pieces(Dossier& dossier) {
  bool partagees = false;
  pieces_.de(dossier.cle, [&](Requete& p) {
    dossier.pieces.push_back(lire_piece(p));
    partagees = partagees || p.entier(6) != 0;
  });
  if (partagees) dossier.memes_documents = lire_memes_documents(base_, dossier.cle);
}

void LecteurDeDossiers::lire_lot_vivant(Dossier& dossier) {
  lots_vivants_.de(dossier.cle, [&](Requete& v) {
    if (dossier.lot_vivant) return;
    dossier.lot_vivant = v.texte(1);
    if (const auto cree = Instant::exact_iso(v.texte(2))) dossier.exporte_le = cree->jour_a_paris();
  });
}

// Asked once of each software. One that is not there is told by who looks for it.
const std::string& LecteurDeDossiers::profil_de(const NumeroAns& numero_ans) {
  const auto connu = profils_.find(numero_ans);
  if (connu != profils_.end()) return connu->second;
  const auto logiciel = trouver_logiciel(base_, numero_ans);
  return profils_.emplace(numero_ans, logiciel ? nom_du_profil(*logiciel) : std::string(kProfilParDefaut))
      .first->second;
}

Dossier LecteurDeDossiers::lire(Requete& r) {
  const std::int64_t cle = r.entier(kCleDuDossier);
  Dossier dossier{
      cle,
      {.numero_editeur = r.identifiant<NumeroEditeur>(kEditeur), .numero_ans = r.identifiant<NumeroAns>(kAns)},
      {},
      {},
      {},
      {},
      {},
      {}};
  lire_champs(r, kPremierChamp, dossier.avance);
  dossier.profil = profil_de(dossier.avance.numero_ans);
  if (!r.est_nul(kCleSolde)) lire_champs(r, kPremierDuSolde, dossier.solde.emplace());
  const bool en_main = dossier.solde && est_en_main(dossier.solde->statut);
  if (detail_ == Detail::Entier || en_main) lire_rattaches(dossier);
  if (!dossier.solde) return dossier;
  lire_factures(*dossier.solde, cle);
  if (a_pu_envoyer(dossier.solde->statut)) dossier.factures_envoyees = lire_factures_envoyees(base_, cle);
  lire_lot_vivant(dossier);
  if (dossier.solde->statut == StatutSolde::Rejete) dossier.refus = lire_refus(base_, cle);
  return dossier;
}

Dossier lire_dossier(Base& base, Requete& requete) {
  return LecteurDeDossiers(base, Lecture::DUnDossier).lire(requete);
}

}  // namespace finhop::store
